#include "domain/plan/itempath.h"

#include "support/catch.h"

#include <QSet>

#include <random>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Error;

namespace {

class Builder
{
public:
    OutlineNode *add(const QString &number, OutlineNode *under = nullptr)
    {
        OutlineNode *parent = under ? under : outline.root();
        return outline.insert(parent, parent->childCount(),
                              {.id = NodeId{++m_lastId}, .number = number});
    }

    Outline outline;

private:
    qint64 m_lastId = 0;
};

// Section 一 with items 1 and 2; section 二 with item 3 and two items that are both numbered 4;
// section 五 with an item （一） and one without a number.
struct DeepPlan : Builder
{
    OutlineNode *first = add(u"一、"_s);
    OutlineNode *one = add(u"1."_s, first);
    OutlineNode *two = add(u"2."_s, first);
    OutlineNode *second = add(u"二、"_s);
    OutlineNode *three = add(u"3."_s, second);
    OutlineNode *four = add(u"4."_s, second);
    OutlineNode *otherFour = add(u"4．"_s, second);
    OutlineNode *fifth = add(u"五、"_s);
    OutlineNode *part = add(u"（一）"_s, fifth);
    OutlineNode *unnumbered = add({}, fifth);
    OutlineNode *deep = add(u"（1）"_s, unnumbered);
};

void checkFound(const Outline &outline, const QString &path, const OutlineNode *expected)
{
    INFO(path.toStdString());
    const auto found = nodeAtPath(outline, path);
    REQUIRE(found);
    CHECK(*found == expected);
}

QString pathRefusal(const Outline &outline, const QString &path)
{
    INFO(path.toStdString());
    const auto found = nodeAtPath(outline, path);
    REQUIRE_FALSE(found);
    CHECK(found.error().reason == Error::Reason::Refused);
    return found.error().message;
}

} // namespace

TEST_CASE("a path is made of printed numbers without their punctuation", "[itempath]")
{
    const DeepPlan plan;
    CHECK(pathOf(plan.first) == u"一"_s);
    CHECK(pathOf(plan.three) == u"二/3"_s);
    CHECK(pathOf(plan.part) == u"五/一"_s);
    CHECK(pathOf(plan.outline.root()).isEmpty());
}

TEST_CASE("the position among siblings replaces a number that is missing or repeated", "[itempath]")
{
    const DeepPlan plan;
    CHECK(pathOf(plan.four) == u"二/#2"_s);
    CHECK(pathOf(plan.otherFour) == u"二/#3"_s);
    CHECK(pathOf(plan.unnumbered) == u"五/#2"_s);
    CHECK(pathOf(plan.deep) == u"五/#2/1"_s);
}

TEST_CASE("punctuation inside a number belongs to it", "[itempath]")
{
    Builder plan;
    OutlineNode *dotted = plan.add(u"１．２．"_s);
    OutlineNode *plain = plan.add(u"12."_s);
    CHECK(pathOf(dotted) == u"1.2"_s);
    CHECK(pathOf(plain) == u"12"_s);
    checkFound(plan.outline, u"1.2"_s, dotted);
}

TEST_CASE("a number that cannot be part of a path counts as missing", "[itempath]")
{
    Builder plan;
    OutlineNode *slashed = plan.add(u"1/2"_s);
    OutlineNode *marks = plan.add(u"——"_s);
    CHECK(pathOf(slashed) == u"#1"_s);
    CHECK(pathOf(marks) == u"#2"_s);
    checkFound(plan.outline, u"#1"_s, slashed);
}

TEST_CASE("a node is found by its path however the numbers are typed", "[itempath]")
{
    const DeepPlan plan;
    for (const QString &path : {u"二/3"_s, u"二、/3."_s, u"二／３"_s, u" 二 / 3 "_s,
                                u"（二）/(3)"_s, u"二/#1"_s, u"#2/3"_s, u"#2/#1"_s, u"＃２/3"_s})
        checkFound(plan.outline, path, plan.three);
}

TEST_CASE("sections have paths too", "[itempath]")
{
    const DeepPlan plan;
    checkFound(plan.outline, u"五"_s, plan.fifth);
    checkFound(plan.outline, u"五、"_s, plan.fifth);
    checkFound(plan.outline, u"#3"_s, plan.fifth);
}

TEST_CASE("a bare last number is enough where it is unique", "[itempath]")
{
    const DeepPlan plan;
    checkFound(plan.outline, u"3"_s, plan.three);
    checkFound(plan.outline, u"2."_s, plan.two);
    Builder perSection;
    OutlineNode *first = perSection.add(u"一、"_s);
    OutlineNode *second = perSection.add(u"二、"_s);
    perSection.add(u"1."_s, first);
    OutlineNode *only = perSection.add(u"2."_s, first);
    perSection.add(u"1."_s, second);
    checkFound(perSection.outline, u"2"_s, only);
    CHECK(pathRefusal(perSection.outline, u"1"_s).contains(u"一/1, 二/1"_s));
}

TEST_CASE("a whole path takes precedence over a bare last number", "[itempath]")
{
    const DeepPlan plan; // there is also an item （一） in section 五
    checkFound(plan.outline, u"一"_s, plan.first);
    checkFound(plan.outline, u"（一）"_s, plan.first);
}

TEST_CASE("an ambiguous path is refused with the candidates named", "[itempath]")
{
    const DeepPlan plan;
    CHECK(pathRefusal(plan.outline, u"二/4"_s).contains(u"二/#2, 二/#3"_s));
    CHECK(pathRefusal(plan.outline, u"4"_s).contains(u"二/#2, 二/#3"_s));
    CHECK(pathRefusal(plan.outline, u"1"_s).contains(u"一/1, 五/#2/1"_s));
}

TEST_CASE("the error for an ambiguous path names only a few of its candidates", "[itempath]")
{
    Builder plan;
    for (int at = 0; at < 500; ++at)
        plan.add(u"1."_s);
    const QString message = pathRefusal(plan.outline, u"1"_s);
    CHECK(message.contains(u"#1, #2"_s));
    CHECK(message.contains(u"…"_s));
    CHECK(message.size() < 200);
}

TEST_CASE("a path that leads nowhere is refused", "[itempath]")
{
    const DeepPlan plan;
    for (const QString &path :
         {u""_s, u" "_s, u"/"_s, u"9"_s, u"二/9"_s, u"九/3"_s, u"二//3"_s, u"/3"_s, u"二/"_s,
          u"二/3/1"_s, u"#0"_s, u"#4"_s, u"#-1"_s, u"#"_s, u"#x"_s, u"、"_s, u"五/、"_s, u"--"_s})
        CHECK(pathRefusal(plan.outline, path).contains(path.trimmed()));
    CHECK_FALSE(nodeAtPath(Outline(), u"1"_s));
}

TEST_CASE("every node of any outline has a path of its own that leads to it", "[itempath]")
{
    const QStringList numbers{u""_s,     u"1."_s,     u"１．"_s, u"2、"_s, u"（1）"_s, u"①"_s,
                              u"一、"_s, u"（一）"_s, u"二是"_s, u"#1"_s,  u"1.1"_s,   u"1/1"_s};
    std::mt19937 random(20210330);
    const auto below = [&random](qsizetype end) { return int(random() % size_t(end)); };
    for (int round = 0; round < 100; ++round) {
        Builder plan;
        QList<OutlineNode *> nodes{plan.outline.root()};
        for (int count = 1 + below(60); count > 0; --count)
            nodes.append(plan.add(numbers[below(numbers.size())], nodes[below(nodes.size())]));

        QSet<QString> paths;
        const auto all = pathsOf(plan.outline);
        for (OutlineNode *node : plan.outline.nodes()) {
            const QString path = pathOf(node);
            REQUIRE_FALSE(paths.contains(path));
            paths.insert(path);
            REQUIRE(all.value(node) == path);
            const auto found = nodeAtPath(plan.outline, path);
            REQUIRE(found);
            REQUIRE(*found == node);
        }
        REQUIRE(all.size() == paths.size());
    }
}
