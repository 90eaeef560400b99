#include "app/start/newplanfile.h"

#include "domain/plan/edit.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace Domain;
using Storage::PlanFile;
using System::Error;
using System::Result;

namespace App {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(NewPlanFile)
};

} // namespace

Result<std::unique_ptr<PlanFile>> makePlanFile(const QString &path, const PlanContent &content,
                                               const QString &author)
{
    const QFileInfo wanted(path);
    if (wanted.exists()) { // create() reports a link that leads nowhere
        return Error{
            .message = Text::tr("“%1” is there already and was left as it is; choose another name.")
                           .arg(wanted.fileName())};
    }
    const PlanChange added{.to = std::make_shared<const PlanContent>(content)};
    return PlanFile::create(
        path, {},
        {.edit = {added}, .author = author, .writtenAt = QDateTime::currentDateTimeUtc()});
}

} // namespace App
