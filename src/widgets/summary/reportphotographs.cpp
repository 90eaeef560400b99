#include "widgets/summary/reportphotographs.h"

#include "exchange/pictures/evidencefolder.h"
#include "models/file/fileevidence.h"
#include "models/openplan.h"

#include <QCache>

#include <memory>

using Domain::Evidence;

namespace Widgets {

std::function<QByteArray(const Evidence &)> photographsOf(const Models::OpenPlan *plan)
{
    constexpr qsizetype kKept = 40'000'000; // bytes of photographs kept in memory
    auto kept = std::make_shared<QCache<QString, QByteArray>>(kKept);
    return [plan, kept](const Evidence &evidence) {
        if (const QByteArray *known = kept->object(evidence.sha256))
            return *known;
        QByteArray bytes = Exchange::photographForPaper(
            [&](const std::function<bool(const QByteArray &)> &take) {
                return plan->evidence().readContent(evidence, take);
            });
        kept->insert(evidence.sha256, new QByteArray(bytes), bytes.size() + 1);
        return bytes;
    };
}

} // namespace Widgets
