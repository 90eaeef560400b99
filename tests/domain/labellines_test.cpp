#include "domain/reading/outlinereader.h"
#include "domain/readingshape.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

// The numbers of items with what is offered for them: department, owners, deadline.
QStringList labelledIn(const QList<ReadNode> &nodes)
{
    QStringList offers;
    for (const ReadNode &node : nodes) {
        const Suggestion &own = node.suggested;
        const QStringList departments = QStringList{own.leadDepartment} + own.supportingDepartments;
        if (node.children.isEmpty())
            offers.append(node.number + departments.join(u'、') + u'/' + own.owners.join(u'、')
                          + u'/' + own.deadline);
        offers += labelledIn(node.children);
    }
    return offers;
}

} // namespace

TEST_CASE("labels below a paragraph with the parts of an item are for all parts", "[labellines]")
{
    const auto reading = readOutline(
        u"柳河学院关工委2024年工作要点\n一、思想引领\n1.抓好宣讲。（1）组建宣讲团；（2）编印讲稿。\n"
        "责任单位：宣传部；完成时限：6月底\n2.开展征文。\n责任单位：团委\n"
        "3.开展走访。（1）走访困难学生。（2）走访老同志。（责任单位：离退休处）\n责任单位：学工部\n完成时限：12月底\n"
        "二、队伍建设\n4.调研。（1）走访。\n责任单位：办公室\n（2）座谈。\n责任单位：工会\n"_s);
    CHECK(labelledIn(reading.nodes)
          == QStringList{u"（1）宣传部//6月底"_s, u"（2）宣传部//6月底"_s, u"2.团委//"_s,
                         u"（1）学工部//12月底"_s, u"（2）离退休处//12月底"_s, u"（1）办公室//"_s,
                         u"（2）工会//"_s});
    CHECK(reading.nodes.first().children.first().text == u"责任单位：宣传部；完成时限：6月底"_s);
}

TEST_CASE("a label in square brackets is no item, and its words are offered for the item above",
          "[labellines]")
{
    const QString plan =
        u"柳河学院关工委2024年工作要点\n一、思想引领\n1.组建宣讲团。\n%1宣传部\n%2王芳\n2.开展征文。\n%1团委%3 9月底\n"
        "二、队伍建设\n3.表彰先进。\n%1人事处 %2张强 %3年底前\n"_s;
    const std::tuple<QString, QString, QString> forms[] = {
        {u"【责任部门】"_s, u"【责任人】"_s, u"【完成时限】"_s},
        {u"【责任单位】 "_s, u"【负责人】："_s, u"【时限】"_s},
        {u"[牵头单位]："_s, u"[责任人] "_s, u"[完成时间]："_s},
        {u"〔主责单位〕"_s, u"〔责任人〕"_s, u"〔完成时限〕"_s},
    };
    for (const auto &[department, owner, deadline] : forms) {
        INFO(department.toStdString());
        const auto reading = readOutline(plan.arg(department, owner, deadline));
        CHECK(labelledIn(reading.nodes)
              == QStringList{u"1.宣传部/王芳/"_s, u"2.团委//9月底"_s, u"3.人事处/张强/年底前"_s});
    }
    // With the words within the brackets.
    CHECK(
        labelledIn(
            readOutline(
                u"2024年关工委要点\n一、学习\n1.读书。\n【责任部门：团委】\n【完成时限：9月底】\n2.看报。\n"_s)
                .nodes)
        == QStringList{u"1.团委//9月底"_s, u"2.//"_s});
}

TEST_CASE("boxes that are the parts of a paper stay so, though labels are among them",
          "[labellines]")
{
    CHECK(
        titleShapeOf(
            u"柳河小学2024年讲故事活动方案\n【活动主题】红色故事\n【活动时间】4月\n【参与单位】各中队\n"
            "【活动内容】\n请老党员讲故事。\n【活动要求】\n认真组织。\n"_s)
        == u"【活动主题】红色故事 【活动时间】4月 【参与单位】各中队 【活动内容】 【活动要求】"_s);
}

TEST_CASE("a line of labels below paragraphs under numbered headings is none of them",
          "[labellines]")
{
    CHECK(
        labelledIn(
            readOutline(
                u"柳河社区2024年工作要点\n一、宣传教育\n办一期板报，宣传法律知识。\n责任人：王芳\n"
                "请老党员为青少年讲两堂党课。\n责任人：李强\n二、关爱帮扶\n走访困难家庭，送去学习用品。\n责任人：赵敏\n"
                "为留守儿童办好暑期托管班。\n责任人：孙丽\n"_s)
                .nodes)
        == QStringList{u"/王芳/"_s, u"/李强/"_s, u"/赵敏/"_s, u"/孙丽/"_s});
}

TEST_CASE("of a label's time with a remark behind it only the time is the deadline", "[labellines]")
{
    CHECK(suggestionIn(u"【时间】7月8日至8月9日，周一至周五上午"_s, 2024).deadline
          == u"7月8日至8月9日"_s);
    CHECK(suggestionIn(u"完成时限：7月第二周"_s, 2024).deadline == u"7月第二周"_s);
}

TEST_CASE("pictures of keys count on beyond nine", "[labellines]")
{
    CHECK(
        shapeOf(
            readOutline(
                u"柳河社区2024年关工委工作计划\n8️⃣培训五老。\n9️⃣评选先进。\n🔟总结经验。\n1️⃣1️⃣上报材料。\n1️⃣2️⃣ 慰问老人。\n"_s)
                .nodes)
        == u"8⃣培训五老 9⃣评选先进 🔟总结经验 1⃣1⃣上报材料 1⃣2⃣慰问老人"_s);
}
