#include "models/versions/copyforothers.h"

#include "storage/file/planfile.h"

using Storage::PlanFile;
using System::Result;

namespace Models {

Result<void> copyForOthers(const QString &file, const QString &into,
                           const Domain::ContentForOthers &wanted,
                           const std::function<void(int percent)> &told,
                           const std::atomic<bool> *isCancelled)
{
    const auto opened = PlanFile::open(file, PlanFile::Access::Look);
    if (!opened)
        return opened.error();
    if (auto valid = (*opened)->check(); !valid)
        return valid;
    return (*opened)->saveForOthers(into, wanted, {.told = told, .isCancelled = isCancelled});
}

} // namespace Models
