// Plans that are typed into the window line by line.
#include "domain/plan/outlinewriting.h"
#include "support/catch.h"
#include "support/headings.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

// A plan written as in the window: each line is added after the one before it.
class Written
{
public:
    // Adds one line, or several as if pasted. `steps` moves them that many levels inward (outward
    // if negative) from the usual one.
    void write(const QString &words, int steps = 0)
    {
        const int level = usualPlaceAfter(m_outline, m_last) + steps;
        const auto edit = linesWritten(m_outline, m_last, level, words);
        REQUIRE(edit);
        for (const Change &one : *edit)
            take(*std::get<SubtreeChange>(one).to);
    }

    QStringList headings() const { return headingsOf(m_outline); }

    const Outline &outline() const { return m_outline; }
    const OutlineNode *last() const { return m_last; }

private:
    void take(const Subtree &tree)
    {
        QHash<NodeId, NodeId> ids;
        for (Node node : tree.nodes) {
            const bool isTop = node.id == tree.nodes.first().id;
            const NodeId parent = isTop ? tree.place.parent : ids.value(node.parent);
            OutlineNode *under = parent == NodeId{} ? m_outline.root() : m_outline.find(parent);
            ids.insert(node.id, NodeId{++m_ids});
            node.id = NodeId{m_ids};
            m_last = m_outline.insert(under, isTop ? tree.place.row : under->childCount(), node);
        }
    }

    Outline m_outline{PlanContent{.details = {.year = 2023, .numbering = Numbering::Continuous}}};
    qint64 m_ids = 0;
    const OutlineNode *m_last = nullptr;
};

} // namespace

TEST_CASE("each line that is typed becomes an item with the next number", "[outlinewriting]")
{
    Written plan;
    plan.write(u"办好读书会"_s);
    plan.write(u"走访老同志，听取意见。"_s);
    plan.write(u"整理档案"_s, 1); // one level below the line before
    plan.write(u"编好目录"_s);
    CHECK(plan.headings()
          == QStringList{u"1. 办好读书会"_s, u"2. 走访老同志"_s, u"  （1）整理档案"_s,
                         u"  （2）编好目录"_s});
    CHECK(plan.outline().root()->child(1)->node().text == u"走访老同志，听取意见。"_s);
}

TEST_CASE(
    "a line one level further out becomes a section, and items are numbered through all sections",
    "[outlinewriting]")
{
    Written plan;
    plan.write(u"建好队伍"_s, -1);
    plan.write(u"培训骨干"_s);
    plan.write(u"补充力量"_s);
    plan.write(u"搞好宣传"_s, -1);
    plan.write(u"办好专栏"_s);
    CHECK(plan.headings()
          == QStringList{u"一、建好队伍"_s, u"  1. 培训骨干"_s, u"  2. 补充力量"_s,
                         u"二、搞好宣传"_s, u"  3. 办好专栏"_s});
}

TEST_CASE("numbers at the beginning of pasted lines are removed from the titles",
          "[outlinewriting]")
{
    Written plan;
    SECTION("a section's number makes a section")
    {
        plan.write(u"一、建好队伍"_s);
        plan.write(u"（1）培训骨干"_s);
        CHECK(plan.headings() == QStringList{u"一、建好队伍"_s, u"  1. 培训骨干"_s});
    }
    SECTION("lines numbered in one way are items")
    {
        plan.write(u"1、培训骨干\r\n\r\n2、补充力量\n3、办好专栏"_s);
        CHECK(plan.headings() == QStringList{u"1. 培训骨干"_s, u"2. 补充力量"_s, u"3. 办好专栏"_s});
    }
    SECTION("lines numbered in several ways keep their levels")
    {
        plan.write(u"先写的一项"_s);
        plan.write(u"一、建好队伍\n1.培训骨干\n2.补充力量\n二、搞好宣传\n1.办好专栏"_s);
        CHECK(plan.headings()
              == QStringList{u"1. 先写的一项"_s, u"一、建好队伍"_s, u"  1. 培训骨干"_s,
                             u"  2. 补充力量"_s, u"二、搞好宣传"_s, u"  3. 办好专栏"_s});
    }
    SECTION("but a number that belongs to the words stays")
    {
        plan.write(u"2023年春季助学\n4.5月份慰问"_s);
        CHECK(plan.outline().root()->child(0)->node().text == u"2023年春季助学"_s);
        CHECK(plan.outline().root()->child(1)->node().text == u"4.5月份慰问"_s);
    }
}

TEST_CASE("a line that cannot be added is refused in a sentence", "[outlinewriting]")
{
    const Outline outline(PlanContent{.details = {.year = 2023}});
    for (const QString &words : {QString(), u" \n\t"_s, u"\u200b"_s, QString(600, u'长')}) {
        const auto edit = linesWritten(outline, nullptr, 1, words);
        REQUIRE_FALSE(edit);
        CHECK(edit.error().message.endsWith(words.size() > 500 ? u"it."_s : u"added."_s));
    }
}

TEST_CASE("the levels offered for the next line reach from a section to an item below an item",
          "[outlinewriting]")
{
    Written plan;
    plan.write(u"建好队伍"_s, -1);
    plan.write(u"培训骨干"_s);
    const auto places = placesAfter(plan.outline(), plan.last());
    const NodeId section = plan.outline().root()->child(0)->id();
    CHECK(places
          == QList<WritingPlace>{{NodeKind::Section, NodeId{}, 1},
                                 {NodeKind::Item, section, 1},
                                 {NodeKind::Item, plan.last()->id(), 0}});
    CHECK(usualPlaceAfter(plan.outline(), plan.last()) == 1);
    CHECK(usualPlaceAfter(plan.outline(), plan.outline().root()->child(0)) == 1);
}
