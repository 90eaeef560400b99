#include "domain/summary/countedfigure.h"

#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// What stands before a number of items says how these stand, in the words of both manners.
std::optional<StatusKind> statusBefore(QStringView words)
{
    static const std::pair<QStringView, StatusKind> names[] = {
        {u"长期坚持", StatusKind::Ongoing},
        {u"长期坚持的", StatusKind::Ongoing},
        {u"正在推进", StatusKind::InProgress},
        {u"进行中", StatusKind::InProgress},
        {u"未启动", StatusKind::NotStarted},
        {u"取消", StatusKind::Cancelled},
        {u"完成", StatusKind::Done}};
    for (const auto &[name, status] : names) {
        if (words.endsWith(name))
            return status;
    }
    return std::nullopt;
}

// The longest name first: 优秀征文12篇 is no 征文12篇.
std::optional<CountedFigure> namedFigureAt(const QString &words, qsizetype at,
                                           const QList<FigureKey> &named)
{
    std::optional<CountedFigure> longest;
    for (const FigureKey &key : named) {
        const QRegularExpression form(QRegularExpression::escape(key.name) + u"([0-9.]+万?)"_s
                                      + QRegularExpression::escape(key.unit));
        for (auto found = form.globalMatch(words); found.hasNext();) {
            const auto match = found.next();
            const bool isThere = at >= match.capturedStart() && at < match.capturedEnd();
            if (isThere && (!longest || longest->key.name.size() < key.name.size()))
                longest = CountedFigure{.kind = CountedFigure::Kind::Named,
                                        .from = match.capturedStart(1),
                                        .length = match.capturedLength(1),
                                        .key = key};
        }
    }
    return longest;
}

} // namespace

std::optional<CountedFigure> countedFigureAt(const QString &words, qsizetype at,
                                             const QList<FigureKey> &named)
{
    if (auto figure = namedFigureAt(words, at, named))
        return figure;
    static const QRegularExpression figure(u"(?<!第|[0-9.])([0-9]+)(人次|项|场|次(?!会议))"_s);
    for (auto found = figure.globalMatch(words); found.hasNext();) {
        const auto match = found.next();
        if (at < match.capturedStart() || at >= match.capturedEnd())
            continue;
        CountedFigure counted{.from = match.capturedStart(1), .length = match.capturedLength(1)};
        const QStringView unit = match.capturedView(2);
        if (unit == u"人次")
            counted.kind = CountedFigure::Kind::Attendance;
        else if (unit != u"项")
            counted.kind = CountedFigure::Kind::Activities;
        else
            counted.status = statusBefore(QStringView(words).left(counted.from));
        return counted;
    }
    return std::nullopt;
}

} // namespace Domain
