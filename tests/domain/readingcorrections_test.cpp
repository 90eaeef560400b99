#include "domain/reading/readingcorrections.h"

#include "domain/reading/outlinereader.h"
#include "domain/text/foldedtext.h"
#include "support/catch.h"
#include "support/growth.h"

#include <QStringList>

#include <random>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

const auto kPageText = uR"(首页 | 站内搜索
某某学校关工委2023年工作要点
本年工作总的要求如下。
一、思想建设
1.组织学习，每月一次。
2.开展宣讲。
二、队伍建设
3.选聘报告员。
4.培训骨干。
某某学校关工委
2023年3月1日)"_s;

// A text that has been read, and the corrections a user makes to that reading line by line.
class Corrections
{
public:
    explicit Corrections(const QString &text)
        : source(text)
        , pieces(readOutline(text).pieces)
    {}

    int pieceWith(const QString &words) const
    {
        for (int at = 0; at < pieces.size(); ++at) {
            if (pieces[at].span.in(source).contains(words))
                return at;
        }
        FAIL("no piece with " << words.toStdString());
        return -1;
    }
    PieceRole roleOf(const QString &words) const { return pieces[pieceWith(words)].role; }

    void correct(const QStringList &lines, Correction correction)
    {
        QList<int> which;
        for (const QString &words : lines)
            which.append(pieceWith(words));
        pieces = corrected(source, pieces, which, correction);
    }

    void splitBefore(const QString &words)
    {
        const int at = pieceWith(words);
        const SourceSpan span = pieces[at].span;
        pieces = splitPiece(source, pieces, at, span.start + span.in(source).indexOf(words));
    }

    OutlineReading reading() const { return assembleOutline(source, pieces); }

    // "section 一、思想建设(item 1.组织学习, item 2.开展宣讲)", numbers with titles.
    QString outline() const { return listed(reading().nodes); }

    QString source;
    QList<SourcePiece> pieces;

private:
    static QString listed(const QList<ReadNode> &nodes)
    {
        QStringList all;
        for (const ReadNode &node : nodes) {
            const QString kind = node.kind == NodeKind::Section ? u"§"_s : QString();
            const QString below = node.children.isEmpty() ? QString()
                                                          : u"("_s + listed(node.children) + u")"_s;
            all.append(kind + node.number + node.title + below);
        }
        return all.join(u' ');
    }
};

const auto kAsRead =
    u"§一、思想建设(1.组织学习 2.开展宣讲) §二、队伍建设(3.选聘报告员 4.培训骨干)"_s;

QString inOrder(const QString &source, const QList<SourcePiece> &pieces)
{
    QString words;
    for (const SourcePiece &piece : pieces)
        words += piece.span.in(source);
    return withoutBlanks(words);
}

// The texts of all nodes, joined; each text only once.
QString wordsOf(const QList<ReadNode> &nodes)
{
    QString words;
    for (const ReadNode &node : nodes) {
        words += node.number
                 + (node.kind == NodeKind::Section ? node.title + node.text : node.text);
        words += wordsOf(node.children);
    }
    return withoutBlanks(words);
}

QString wordsOfRoles(const QString &source, const QList<SourcePiece> &pieces,
                     const QList<PieceRole> &roles)
{
    QString words;
    for (const SourcePiece &piece : pieces) {
        if (roles.contains(piece.role))
            words += piece.span.in(source);
    }
    return withoutBlanks(words);
}

} // namespace

TEST_CASE("a line taken for body becomes an item beside those numbered like it",
          "[readingcorrections]")
{
    Corrections plan(kPageText);
    REQUIRE(plan.outline() == kAsRead);
    plan.correct({u"2.开展"_s}, Correction::PartOfAbove);
    CHECK(plan.outline() == u"§一、思想建设(1.组织学习) §二、队伍建设(3.选聘报告员 4.培训骨干)"_s);
    CHECK(plan.reading().nodes.first().children.first().text
          == u"组织学习，每月一次。\n2.开展宣讲。"_s);
    plan.correct({u"2.开展"_s}, Correction::Item);
    CHECK(plan.outline() == kAsRead);
}

TEST_CASE("a section that is made text again leaves its items to the section before it",
          "[readingcorrections]")
{
    Corrections plan(kPageText);
    plan.correct({u"二、"_s}, Correction::PartOfAbove);
    CHECK(plan.outline() == u"§一、思想建设(1.组织学习 2.开展宣讲 3.选聘报告员 4.培训骨干)"_s);
    plan.correct({u"二、"_s}, Correction::Section);
    CHECK(plan.outline() == kAsRead);
}

TEST_CASE("in a flat list a heading takes what follows, up to the next heading",
          "[readingcorrections]")
{
    Corrections plan(u"某校关工委2023年工作要点\n1.学习。\n2.宣讲。\n3.培训。\n4.走访。"_s);
    REQUIRE(plan.outline() == u"1.学习 2.宣讲 3.培训 4.走访"_s);
    plan.correct({u"1."_s}, Correction::Section);
    // Unchanged: a numbered item cannot be the heading of its own neighbours.
    CHECK(plan.outline() == u"1.学习 2.宣讲 3.培训 4.走访"_s);
    plan.source.replace(u"1.学习"_s, u"思想类"_s).replace(u"3.培训"_s, u"队伍类"_s);
    plan = Corrections(plan.source);
    plan.correct({u"思想类"_s, u"宣讲"_s, u"队伍类"_s, u"走访"_s}, Correction::Item);
    plan.correct({u"思想类"_s}, Correction::Section);
    plan.correct({u"队伍类"_s}, Correction::Section);
    CHECK(plan.outline() == u"§思想类。(2.宣讲) §队伍类。(4.走访)"_s);
}

TEST_CASE("a section that is made an item is followed by its former items on the same level",
          "[readingcorrections]")
{
    Corrections plan(kPageText);
    plan.correct({u"二、"_s}, Correction::Item);
    CHECK(plan.outline()
          == u"§一、思想建设(1.组织学习 2.开展宣讲 二、队伍建设 3.选聘报告员 4.培训骨干)"_s);
}

TEST_CASE("a node moved a level in or out takes along what is below it", "[readingcorrections]")
{
    Corrections plan(kPageText);
    plan.correct({u"二、"_s, u"3."_s}, Correction::Inward);
    CHECK(plan.outline()
          == u"§一、思想建设(1.组织学习 2.开展宣讲 §二、队伍建设(3.选聘报告员 4.培训骨干))"_s);
    plan.correct({u"二、"_s}, Correction::Outward);
    CHECK(plan.outline() == kAsRead);
    plan.correct({u"一、"_s}, Correction::Outward);
    plan.correct({u"一、"_s}, Correction::Inward);
    plan.correct({u"1."_s}, Correction::Inward);
    CHECK(plan.outline() == kAsRead); // none of these moves is possible
}

TEST_CASE("a line split in the outline begins a node, and joined again is as before",
          "[readingcorrections]")
{
    Corrections plan(kPageText);
    const auto before = plan.pieces;
    plan.splitBefore(u"每月一次"_s);
    CHECK(plan.outline().startsWith(u"§一、思想建设(1.组织学习 每月一次 2.开展宣讲)"_s));
    plan.correct({u"每月一次"_s}, Correction::JoinPrevious);
    CHECK(plan.pieces == before);
    plan.splitBefore(u"1.组织"_s); // the line begins here already
    CHECK(plan.pieces == before);
}

TEST_CASE("a split date or issuer leaves out its second half, a split title stays one",
          "[readingcorrections]")
{
    Corrections plan(kPageText);
    plan.splitBefore(u"3月1日"_s);
    CHECK(plan.pieces[plan.pieceWith(u"3月1日"_s) - 1].role == PieceRole::IssueDate);
    CHECK(plan.roleOf(u"3月1日"_s) == PieceRole::LeftOut);
    CHECK(plan.reading().leftOut.last().reason == u"Left out by hand."_s);
    CHECK(plan.reading().issuedOn.isNull());

    Corrections titled(kPageText);
    titled.splitBefore(u"工作要点"_s);
    CHECK(titled.pieces.size() == Corrections(kPageText).pieces.size() + 1);
    CHECK(titled.roleOf(u"工作要点"_s) == PieceRole::Title);
    CHECK(titled.reading().title == u"某某学校关工委2023年工作要点"_s);
}

TEST_CASE("a number within a split line begins a node beside those numbered like it",
          "[readingcorrections]")
{
    Corrections plan(u"某校关工委2023年工作要点\n一、学习\n1.读书，二、服务\n3.走访。\n4.宣讲。"_s);
    REQUIRE(plan.outline() == u"§一、学习(1.读书 3.走访 4.宣讲)"_s);
    plan.splitBefore(u"二、"_s);
    CHECK(plan.outline() == u"§一、学习(1.读书) §二、服务(3.走访 4.宣讲)"_s);
}

TEST_CASE("a correction of no line changes nothing", "[readingcorrections]")
{
    const Corrections plan(kPageText);
    CHECK(corrected(plan.source, plan.pieces, {}, Correction::Title) == plan.pieces);
    const SourceSpan first = plan.pieces.first().span;
    for (const qsizetype at : {first.start, first.end(), first.end() + 5})
        CHECK(splitPiece(plan.source, plan.pieces, 0, at) == plan.pieces);
    const QString rare = u"要点\n1.走访\U00020BB7老师。\n2.讲座。"_s;
    const auto pieces = readOutline(rare).pieces;
    const int at = int(rare.indexOf(u'老')) - 1; // within the rare character
    for (int which = 0; which < pieces.size(); ++which) {
        if (pieces[which].span.start < at && at < pieces[which].span.end())
            CHECK(splitPiece(rare, pieces, which, at) == pieces);
    }
}

TEST_CASE("a line joined to the one above continues the same paragraph", "[readingcorrections]")
{
    Corrections plan(kPageText);
    plan.correct({u"2.开展"_s}, Correction::JoinPrevious);
    CHECK(plan.reading().nodes.first().children.first().text
          == u"组织学习，每月一次。2.开展宣讲。"_s);
}

TEST_CASE("a line that is left out has a reason and can be put back", "[readingcorrections]")
{
    Corrections plan(kPageText);
    plan.correct({u"2.开展"_s, u"4.培训"_s}, Correction::LeaveOut);
    CHECK(plan.outline() == u"§一、思想建设(1.组织学习) §二、队伍建设(3.选聘报告员)"_s);
    CHECK_FALSE(plan.reading().leftOut.last().reason.isEmpty());
    plan.correct({u"2.开展"_s, u"4.培训"_s}, Correction::Item);
    CHECK(plan.outline() == kAsRead);
    CHECK(plan.pieces[plan.pieceWith(u"2.开展"_s)].reason.isEmpty());
}

TEST_CASE("a plan has one title, one issuer and one date", "[readingcorrections]")
{
    Corrections plan(kPageText);
    plan.correct({u"首页"_s}, Correction::Title);
    CHECK(plan.reading().title == u"首页 | 站内搜索某某学校关工委2023年工作要点"_s);
    plan.correct({u"站内搜索"_s}, Correction::LeaveOut);
    plan.correct({u"总的要求"_s}, Correction::Issuer);
    CHECK(plan.reading().issuer == u"本年工作总的要求如下。"_s);
    plan.correct({u"3.选聘"_s}, Correction::Title);
    CHECK(plan.reading().title == u"3.选聘报告员。"_s);
    CHECK(plan.roleOf(u"工作要点"_s) == PieceRole::LeftOut);
}

TEST_CASE("text before the first node is the preamble, text after it belongs to the node",
          "[readingcorrections]")
{
    Corrections plan(kPageText);
    REQUIRE(plan.roleOf(u"总的要求"_s) == PieceRole::Preamble);
    plan.correct({u"首页"_s}, Correction::Section);
    CHECK(plan.roleOf(u"总的要求"_s) == PieceRole::Body);
    plan.correct({u"首页"_s}, Correction::LeaveOut);
    CHECK(plan.roleOf(u"总的要求"_s) == PieceRole::Preamble);
}

TEST_CASE("no correction loses or changes a character", "[readingcorrections]")
{
    std::mt19937 random(7);
    const auto number = [&](int from, int to) {
        return std::uniform_int_distribution(from, to)(random);
    };
    for (int round = 0; round < 120; ++round) {
        Corrections plan(kPageText);
        const QString whole = inOrder(plan.source, plan.pieces);
        for (int step = 0; step < 15; ++step) {
            const int last = int(plan.pieces.size()) - 1;
            QList<int> which{number(0, last)};
            if (number(0, 2) == 0 && which.first() < last)
                which.append(number(which.first() + 1, last));
            const SourceSpan span = plan.pieces[which.first()].span;
            const int what = number(0, int(Correction::Inward) + 3);
            plan.pieces = what > int(Correction::Inward)
                              ? splitPiece(plan.source, plan.pieces, which.first(),
                                           span.start + number(0, int(span.length)))
                              : corrected(plan.source, plan.pieces, which, Correction(what));
            INFO(round << ' ' << step);
            REQUIRE(inOrder(plan.source, plan.pieces) == whole);
            const OutlineReading reading = plan.reading();
            REQUIRE(
                wordsOf(reading.nodes)
                == wordsOfRoles(plan.source, plan.pieces, {PieceRole::NodeStart, PieceRole::Body}));
            REQUIRE(withoutBlanks(reading.title)
                    == wordsOfRoles(plan.source, plan.pieces, {PieceRole::Title}));
            REQUIRE(withoutBlanks(reading.preamble)
                    == wordsOfRoles(plan.source, plan.pieces, {PieceRole::Preamble}));
            REQUIRE(withoutBlanks(reading.issuer)
                    == wordsOfRoles(plan.source, plan.pieces, {PieceRole::Issuer}));
            REQUIRE(withoutBlanks(reading.closing)
                    == wordsOfRoles(plan.source, plan.pieces,
                                    reading.issuedOn.isValid()
                                        ? QList{PieceRole::Closing}
                                        : QList{PieceRole::Closing, PieceRole::IssueDate}));
        }
    }
}

TEST_CASE("the time that a correction takes is proportional to the number of lines",
          "[readingcorrections]")
{
    const auto correct = [](int lines) {
        QString source = u"某校关工委2023年工作要点\n"_s;
        for (int i = 1; i <= lines; ++i)
            source += u"%1.做好第%1件事。\n"_s.arg(i % 90 + 1);
        Corrections plan(source);
        plan.pieces = corrected(plan.source, plan.pieces, {lines / 2}, Correction::PartOfAbove);
        plan.pieces = corrected(plan.source, plan.pieces, {lines / 2}, Correction::Section);
        plan.pieces = corrected(plan.source, plan.pieces, {lines / 2}, Correction::Item);
    };
    CHECK(growthOfTime(1'000, correct) < kInProportion);
}
