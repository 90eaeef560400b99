#include "domain/plan/figures/figuretotals.h"
#include "domain/summary/figuresources.h"
#include "domain/summary/summaryblocks.h"
#include "domain/summaryyear.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

struct CountedYear
{
    Outline outline{PlanContent{.details = {.id = PlanId{1},
                                            .year = 2021,
                                            .title = u"2021年工作要点"_s,
                                            .organisation = u"关心下一代工作委员会"_s},
                                .nodes = {{.id = kSection,
                                           .kind = NodeKind::Section,
                                           .number = u"一、"_s,
                                           .title = u"加强教育"_s},
                                          {.id = kFirst,
                                           .parent = kSection,
                                           .number = u"1."_s,
                                           .title = u"开展“读懂中国”活动"_s,
                                           .text = u"开展“读懂中国”活动"_s},
                                          {.id = kSecond,
                                           .parent = kSection,
                                           .number = u"2."_s,
                                           .title = u"组织开展党史学习教育"_s,
                                           .text = u"组织开展党史学习教育"_s},
                                          {.id = kOtherSection,
                                           .kind = NodeKind::Section,
                                           .number = u"二、"_s,
                                           .title = u"加强队伍建设"_s},
                                          {.id = kThird,
                                           .parent = kOtherSection,
                                           .number = u"3."_s,
                                           .title = u"调整二级关工委组织机构"_s,
                                           .text = u"调整二级关工委组织机构"_s}}}};
    NotesByNode notes;
    SummaryOptions options{.asOf = QDate(2021, 12, 31)};
    qint64 last = 0;

    void add(NodeId node, int month, const QString &text, const QList<NamedFigure> &figures,
             std::optional<int> attendance = {})
    {
        notes[node].append({.id = NoteId{++last},
                            .node = node,
                            .happenedOn = QDate(2021, month, 8),
                            .text = text,
                            .attendance = attendance,
                            .figures = figures});
        outline.setFigures(outline.find(node), figuresOf(notes[node]));
    }

    QList<SummaryBlock> blocks() const { return summaryBlocks(outline, notes, options); }
    SummaryBlock block(const QString &name) const
    {
        for (const SummaryBlock &one : blocks()) {
            if (one.name == name)
                return one;
        }
        return {};
    }
    QString words() const
    {
        QString all;
        for (const SummaryBlock &one : blocks())
            all += one.proposal + u'\n';
        return all;
    }
};

} // namespace

TEST_CASE("a section's introduction has the sums of the figures in its notes",
          "[summaryfigures][figures]")
{
    CountedYear year;
    year.add(kFirst, 6, u"收到征文46篇"_s, {{u"征文"_s, 46, u"篇"_s}}, 30);
    year.add(kSecond, 9, u"收到征文6篇，捐款1.5万元"_s,
             {{u"征文"_s, 6, u"篇"_s}, {u"捐款"_s, 15000, u"元"_s}});
    year.add(kSecond, 10, u"捐款8500元"_s, {{u"捐款"_s, 8500, u"元"_s}});
    const QString words = year.block(blockOfNode(kSection)).proposal;
    CAPTURE(words.toStdString());
    CHECK(words.contains(u"开展活动1场，30人参加，征文52篇、捐款2.35万元。"_s));
    CHECK(year.words().count(u"52篇"_s) == 1);
}

TEST_CASE("an introduction does not repeat a figure that occurs in a single note",
          "[summaryfigures][figures]")
{
    CountedYear year;
    year.add(kFirst, 6, u"收到征文46篇"_s, {{u"征文"_s, 46, u"篇"_s}});
    year.add(kSecond, 7, u"收到征文0篇"_s, {{u"征文"_s, 0, u"篇"_s}});
    CountedYear uncounted;
    uncounted.add(kFirst, 6, u"收到征文46篇"_s, {});
    uncounted.add(kSecond, 7, u"收到征文0篇"_s, {});
    CHECK(year.words() == uncounted.words());
}

TEST_CASE("the opening has the sum of a figure only if several sections have the figure",
          "[summaryfigures][figures]")
{
    CountedYear year;
    year.add(kFirst, 6, u"收到征文46篇"_s, {{u"征文"_s, 46, u"篇"_s}});
    year.add(kSecond, 7, u"收到征文4篇"_s, {{u"征文"_s, 4, u"篇"_s}});
    CHECK(year.words().count(u"50篇"_s) == 1);
    year.add(kThird, 8, u"收到征文3篇"_s, {{u"征文"_s, 3, u"篇"_s}});
    CHECK(year.block(u"opening"_s).proposal.contains(u"征文53篇"_s));
    CHECK(year.words().count(u"53篇"_s) == 1);
    CHECK(year.words().count(u"50篇"_s) == 1);
}

TEST_CASE("figures that were not ticked are not added up", "[summaryfigures][figures]")
{
    CountedYear year;
    year.add(kFirst, 6, u"收到征文46篇"_s, {});
    year.add(kSecond, 7, u"收到征文4篇"_s, {});
    CHECK_FALSE(year.words().contains(u"50篇"_s));
}

TEST_CASE("a sum that is clicked lists its notes", "[summaryfigures][figures]")
{
    CountedYear year;
    year.add(kFirst, 6, u"收到征文46篇"_s, {{u"征文"_s, 46, u"篇"_s}});
    year.add(kSecond, 7, u"收到征文6篇"_s, {{u"征文"_s, 6, u"篇"_s}});
    year.add(kSecond, 8, u"座谈"_s, {});
    const SummaryBlock block = year.block(blockOfNode(kSection));
    const auto at = block.proposal.indexOf(u"征文52篇"_s);
    REQUIRE(at >= 0);
    const auto keys = figureKeysOf(year.notes);
    const auto figure = countedFigureAt(block.proposal, at + 2, keys);
    REQUIRE(figure);
    CHECK(figure->kind == CountedFigure::Kind::Named);
    CHECK(block.proposal.mid(figure->from, figure->length) == u"52"_s);
    CHECK_FALSE(countedFigureAt(block.proposal, at + 2));
    const auto notesOf = [&](qint64 value) {
        qsizetype count = 0;
        for (const FigureSource &source :
             sourcesOfFigure(year.outline, year.notes, year.options, block, *figure, value))
            count += source.notes.size();
        return count;
    };
    CHECK(notesOf(52) == 2);
    CHECK(notesOf(46) == 1);
}

TEST_CASE("money is printed in 万元 from ten thousand on", "[figures]")
{
    CHECK(countedOnPaper({u"捐款"_s, 9900, u"元"_s}) == u"9900元"_s);
    CHECK(countedOnPaper({u"捐款"_s, 20000, u"元"_s}) == u"2万元"_s);
    CHECK(countedOnPaper({u"捐款"_s, 23500, u"元"_s}) == u"2.35万元"_s);
    CHECK(countedOnPaper({u"捐款"_s, 25000, u"元"_s}) == u"2.5万元"_s);
    CHECK(countedOnPaper({u"捐款"_s, 20300, u"元"_s}) == u"2.03万元"_s);
    CHECK(countedOnPaper({u"捐款"_s, 20350, u"元"_s}) == u"20350元"_s);
    CHECK(countedOnPaper({u"图书"_s, 20000, u"册"_s}) == u"20000册"_s);
}
