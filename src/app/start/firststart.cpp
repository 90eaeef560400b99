#include "app/start/firststart.h"

#include "app/start/newplanfile.h"
#include "domain/file/planfilename.h"
#include "domain/reading/outlinereader.h"
#include "domain/reading/planimport.h"
#include "exchange/documents/sourcetext.h"
#include "models/plansettings.h"
#include "system/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Result;

namespace App {

namespace {

const auto kShippedPlan = u":/data/2021-work-plan.txt"_s;

// Makes the default file of the shipped plan. The plan is nobody's edit, so undo does not take it
// away.
Result<void> makeDefaultFile()
{
    const auto text = Exchange::readSourceText(kShippedPlan);
    if (!text)
        return text.error();
    QDir().mkpath(QFileInfo(defaultFile()).path());
    const auto made = makePlanFile(defaultFile(), Domain::planOf(readOutline(*text)).content, {});
    return made ? Result<void>() : made.error();
}

} // namespace

QString defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u"/工作要点"_s
           + Domain::kPlanFileEnding;
}

Result<QString> fileToOpen(System::Settings &settings)
{
    const QStringList recent = settings.recentFiles();
    if (!recent.isEmpty() && QFileInfo::exists(recent.first()))
        return recent.first();
    return exampleFile(settings);
}

Result<QString> exampleFile(System::Settings &settings)
{
    if (QFileInfo::exists(defaultFile()))
        return defaultFile();
    if (auto made = makeDefaultFile(); !made)
        return made.error();
    Models::setUndecidedFile(settings, QFileInfo(defaultFile()).canonicalFilePath());
    return defaultFile();
}

} // namespace App
