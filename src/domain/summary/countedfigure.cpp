#include "domain/summary/countedfigure.h"

#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

struct CountedItems
{
    QStringView before; // the number
    CountedFigure::Group group = CountedFigure::Group::All;
    std::optional<StatusKind> status = {};
};

// The words before a number of items say which items these are; the first entry that matches
// counts.
CountedItems itemsBefore(QStringView words)
{
    using Group = CountedFigure::Group;
    static const CountedItems all[] = {{u"逾期未完成", Group::Missed},
                                       {u"另有", Group::Open},
                                       {u"尚未完成", Group::Open},
                                       {u"继续推进", Group::Open},
                                       {u"长期坚持的", Group::KeptUp},
                                       {u"经常开展的", Group::Recurring},
                                       {u"没有新进展的", Group::Quiet},
                                       {u"没有进展记录的", Group::Quiet},
                                       {u"长期坚持", Group::All, StatusKind::Ongoing},
                                       {u"经常开展", Group::Recurring, StatusKind::InProgress},
                                       {u"正在推进", Group::Advancing, StatusKind::InProgress},
                                       {u"进行中", Group::All, StatusKind::InProgress},
                                       {u"未启动", Group::All, StatusKind::NotStarted},
                                       {u"取消", Group::All, StatusKind::Cancelled},
                                       {u"完成", Group::All, StatusKind::Done}};
    for (const CountedItems &one : all) {
        if (words.endsWith(one.before))
            return one;
    }
    return {};
}

// Tries the longest name first: 优秀征文12篇 is not a figure named 征文.
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
        if (unit == u"人次") {
            counted.kind = CountedFigure::Kind::Attendance;
        } else if (unit != u"项") {
            counted.kind = CountedFigure::Kind::Activities;
        } else {
            const CountedItems items = itemsBefore(QStringView(words).left(counted.from));
            counted.group = items.group;
            counted.status = items.status;
        }
        return counted;
    }
    return std::nullopt;
}

} // namespace Domain
