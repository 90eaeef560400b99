#include "domain/plan/statuswords.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

struct StatusPattern
{
    StatusKind kind;
    QRegularExpression pattern;
    bool isOnlyUndone = false;
};

QRegularExpression whole(const QString &words)
{
    return QRegularExpression(u"^(?:%1)(?=$|[,。;!:(])"_s.arg(words));
}

// The words for a status that departments write into sheets and secretaries into ledgers.
const QList<StatusPattern> &statusPatterns()
{
    static const QList<StatusPattern> all = {
        {StatusKind::Cancelled,
         QRegularExpression(
             u"^(?:已?(?:取消|撤销|终止|中止|停办)|不再(?:实施|开展|推进|办理|进行))"_s)},
        {StatusKind::NotStarted,
         whole(
             u"[未尚][未没]?(?:启动|开始|开展|实施|进行)|没有开始|待(?:启动|开展|办|实施|确认)"_s)},
        {StatusKind::NotStarted, whole(u"[未尚][未没]?(?:落实|办理|完成|办结)|没有完成|否|×|✗"_s),
         true},
        {StatusKind::Ongoing,
         whole(
             u"长期(?:坚持|整改|推进|开展|任务)?|持续(?:推进|开展|坚持|进行|整改)|常态化?(?:推进|开展|坚持|进行)?|已?转入常态"_s)},
        {StatusKind::Done,
         whole(
             u"(?:已经?)?(?:全部|全面|按时|按期|如期|基本|提前)?(?:完成|办结|落实|完结|结束|完工|销号)(?:任务|整改|了)?|是|√|✓|✔|100%"_s)},
        {StatusKind::InProgress,
         whole(
             u"(?:正在|已|正常|有序|稳步|加快|按序时|按计划|按时序|按照计划|按进度)?(?:进度)?(?:进行|推进|实施|办理|开展|启动|落实)中?|进行之中|在办|按序时|按时序|按计划|慢序时|滞后|延期|待调整"_s)},
    };
    return all;
}

} // namespace

QString printedStatus(StatusKind status)
{
    switch (status) {
    case StatusKind::NotStarted: return u"未启动"_s;
    case StatusKind::InProgress: return u"进行中"_s;
    case StatusKind::Done: return u"已完成"_s;
    case StatusKind::Ongoing: return u"长期坚持"_s;
    case StatusKind::Cancelled: return u"已取消"_s;
    }
    Q_UNREACHABLE();
}

std::optional<StatedStatus> statedStatus(QStringView words)
{
    for (const StatusPattern &one : statusPatterns()) {
        if (const auto match = one.pattern.match(words); match.hasMatch())
            return StatedStatus{one.kind, match.capturedLength(), one.isOnlyUndone};
    }
    return {};
}

std::optional<StatedStatus> bareStatus(QStringView words)
{
    const auto stated = statedStatus(words);
    return stated && stated->length == words.size() ? stated : std::nullopt;
}

} // namespace Domain
