#include "app/start/newplanfile.h"

#include "domain/plan/edit.h"

using namespace Domain;
using Storage::PlanFile;
using System::Result;

namespace App {

Result<std::unique_ptr<PlanFile>> makePlanFile(const QString &path, const PlanContent &content,
                                               const QString &author)
{
    const PlanChange added{.to = std::make_shared<const PlanContent>(content)};
    return PlanFile::create(
        path, {},
        {.edit = {added}, .author = author, .writtenAt = QDateTime::currentDateTimeUtc()});
}

} // namespace App
