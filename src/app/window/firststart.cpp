#include "app/window/firststart.h"

#include "app/window/newplanfile.h"
#include "domain/reading/outlinereader.h"
#include "domain/reading/planimport.h"
#include "exchange/documents/sourcetext.h"
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

Result<void> makeDefaultFile(const QString &author)
{
    const auto text = Exchange::readSourceText(kShippedPlan);
    if (!text)
        return text.error();
    QDir().mkpath(QFileInfo(defaultFile()).path());
    const auto made = makePlanFile(defaultFile(), Domain::planOf(readOutline(*text)).content,
                                   author);
    return made ? Result<void>() : made.error();
}

} // namespace

QString defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
           + u"/工作要点.yaodian"_s;
}

bool isFirstStart(const System::Settings &settings)
{
    return settings.recentFiles().isEmpty() && !QFileInfo::exists(defaultFile());
}

Result<QString> fileToOpen(const System::Settings &settings)
{
    const QStringList recent = settings.recentFiles();
    if (!recent.isEmpty() && QFileInfo::exists(recent.first()))
        return recent.first();
    return exampleFile(settings);
}

Result<QString> exampleFile(const System::Settings &settings)
{
    if (QFileInfo::exists(defaultFile()))
        return defaultFile();
    if (auto made = makeDefaultFile(settings.author()); !made)
        return made.error();
    return defaultFile();
}

} // namespace App
