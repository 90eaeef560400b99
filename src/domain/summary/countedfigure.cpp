#include "domain/summary/countedfigure.h"

#include "domain/plan/statuswords.h"

#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

struct CountedItems
{
    QString before; // the number
    CountedFigure::Group group = CountedFigure::Group::All;
    std::optional<StatusKind> status = {};
};

// The words before a number of items say which items these are; the first entry that matches
// counts.
CountedItems itemsBefore(QStringView words)
{
    using Group = CountedFigure::Group;
    static const QString ongoing = printedStatus(StatusKind::Ongoing);
    // 取消 and 完成 are verbs of sentences as well as the ends of 已取消 and 已完成.
    static const CountedItems all[] = {
        {u"逾期未完成"_s, Group::Missed},
        {u"另有"_s, Group::Open},
        {u"尚未完成"_s, Group::Open},
        {u"继续推进"_s, Group::Open},
        {ongoing + u'的', Group::KeptUp},
        {u"经常开展的"_s, Group::Recurring},
        {u"没有新进展的"_s, Group::Quiet},
        {u"没有进展记录的"_s, Group::Quiet},
        {ongoing, Group::All, StatusKind::Ongoing},
        {u"经常开展"_s, Group::Recurring, StatusKind::InProgress},
        {u"正在推进"_s, Group::Advancing, StatusKind::InProgress},
        {printedStatus(StatusKind::InProgress), Group::All, StatusKind::InProgress},
        {printedStatus(StatusKind::NotStarted), Group::All, StatusKind::NotStarted},
        {u"取消"_s, Group::All, StatusKind::Cancelled},
        {u"完成"_s, Group::All, StatusKind::Done}};
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
    static const QRegularExpression figure(
        u"(?<!第|[0-9.])([0-9]+)(人次|人(?=参加)|项|场|次(?!会议))"_s);
    for (auto found = figure.globalMatch(words); found.hasNext();) {
        const auto match = found.next();
        if (at < match.capturedStart() || at >= match.capturedEnd())
            continue;
        CountedFigure counted{.from = match.capturedStart(1), .length = match.capturedLength(1)};
        const QStringView unit = match.capturedView(2);
        if (unit.startsWith(u'人')) {
            counted.kind = CountedFigure::Kind::Attendance;
        } else if (unit != u"项") {
            counted.kind = CountedFigure::Kind::Events;
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
