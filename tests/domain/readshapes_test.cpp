#include "domain/reading/outlinereader.h"
#include "support/catch.h"
#include "support/shortened.h"

#include <QRandomGenerator>

#include <functional>

// Writes the same plans in every way of numbering and layout that committees use, and checks that
// they are read as they were meant.

using namespace Qt::StringLiterals;
using Domain::ReadNode;
using Domain::readOutline;

namespace {

using WrittenNumber = std::function<QString(int)>;

QString chinese(int n)
{
    static const QString digits = u"一二三四五六七八九十"_s;
    return n <= 10 ? digits.mid(n - 1, 1) : u"十"_s + digits.mid(n - 11, 1);
}

// How a level is numbered. A heading without a number has none.
struct Form
{
    const char *name;
    WrittenNumber number;
};

const QList<Form> kSections = {
    {"一、", [](int n) { return chinese(n) + u'、'; }},
    {"（一）", [](int n) { return u'（' + chinese(n) + u'）'; }},
    {"第一部分", [](int n) { return u"第"_s + chinese(n) + u"部分 "_s; }},
    {"第一章", [](int n) { return u"第"_s + chinese(n) + u"章 "_s; }},
    {"I.",
     [](int n) {
         return QStringList{u"I."_s, u"II."_s, u"III."_s, u"IV."_s}[n - 1];
     }},
    {"A、", [](int n) { return QString(QChar(u'A' + n - 1)) + u'、'; }},
    {"第一、", [](int n) { return u"第"_s + chinese(n) + u'、'; }},
    {"PART 1", [](int n) { return u"PART %1 "_s.arg(n); }},
    {"■", [](int) { return u"■"_s; }},
    {"bare", [](int) { return QString(); }},
};

const QList<Form> kItems = {
    {"1.", [](int n) { return QString::number(n) + u'.'; }},
    {"1、", [](int n) { return QString::number(n) + u'、'; }},
    {"(1)", [](int n) { return u'（' + QString::number(n) + u'）'; }},
    {"①", [](int n) { return QString(QChar(0x2460 + n - 1)); }},
    {"1)", [](int n) { return QString::number(n) + u"）"_s; }},
    {"●", [](int) { return u"●"_s; }},
    {"- ", [](int) { return u"- "_s; }},
    {"——", [](int) { return u"——"_s; }},
    {"→", [](int) { return u"→"_s; }},
    {"✅", [](int) { return u"✅"_s; }},
};

const QStringList kHeadings = {u"抓好理论学习"_s, u"建强“五老”队伍，增强活力"_s,
                               u"服务青少年成长"_s, u"加强自身建设"_s};
const QStringList kTasks = {
    u"每季度组织一次集中学习，撰写心得体会。"_s,
    u"办好一、二年级新生入队仪式，把好关。"_s,
    u"走访慰问困难家庭30户，发放慰问金1.5万元。"_s,
    u"具体做到：一是有计划，二是有检查，三是有总结。"_s,
    u"3月5日前后开展志愿服务；"_s,
    u"推荐先进个人，统一部署。（宣传科牵头，各学校配合）"_s,
    u"完善值班制度，坚持24小时值班。"_s,
};
const QString kIntroduction =
    u"坚持以党的建设为统领，围绕中心、服务大局，努力把各项工作做实做细，让群众满意。"_s;

enum class Layout { Plain, Indented, BlankLines, Broken, PageNumbers, HalfWidth };
constexpr Layout kLayouts[] = {Layout::Plain,  Layout::Indented,    Layout::BlankLines,
                               Layout::Broken, Layout::PageNumbers, Layout::HalfWidth};

// The lines of a random plan of two to four sections with two to five items each, and the shape it
// should be read in.
struct ShapedPlan
{
    QStringList lines;
    QString shape; // the number of items in each section: "2 3"

    ShapedPlan(const Form &section, const Form &item, bool introduced, bool runsOn,
               QRandomGenerator &random)
    {
        int number = 0;
        const int sections = random.bounded(2, 5);
        for (int i = 1; i <= sections; ++i) {
            lines.append(section.number(i) + kHeadings[i - 1]);
            if (introduced)
                lines.append(kIntroduction);
            const int items = random.bounded(2, 6);
            number = runsOn ? number : 0;
            for (int j = 0; j < items; ++j)
                lines.append(item.number(++number) + kTasks[random.bounded(int(kTasks.size()))]);
            shape += QString::number(items) + u' ';
        }
    }
};

QString laidOut(const QStringList &lines, Layout layout)
{
    QStringList laid;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines[i];
        if (layout == Layout::Broken) {
            for (qsizetype at = 0; at < line.size(); at += 32)
                laid.append(line.mid(at, 32));
        } else {
            laid.append((layout == Layout::Indented ? u"　　"_s : QString()) + line);
        }
        if (layout == Layout::BlankLines)
            laid.append(QString());
        if (layout == Layout::PageNumbers && i % 6 == 5)
            laid.append(u"- %1 -"_s.arg(i / 6 + 1));
    }
    QString text = laid.join(u'\n');
    if (layout == Layout::HalfWidth)
        text.replace(u'，', u',').replace(u'（', u'(').replace(u'）', u')').replace(u'：', u':');
    return text;
}

QString childCounts(const QList<ReadNode> &nodes)
{
    QString shape;
    for (const ReadNode &node : nodes)
        shape += QString::number(node.children.size()) + u' ';
    return shape;
}

} // namespace

TEST_CASE("a plan is read as it was meant, in whatever numbering and layout it is written",
          "[readshapes]")
{
    QRandomGenerator random(20240301);
    int read = 0;
    int wrong = 0;
    for (const Form &section : kSections) {
        for (const Form &item : kItems) {
            const int one = random.bounded(int(std::size(kLayouts)));
            for (const Layout layout : kLayouts) {
                if (!Tests::isFull() && layout != kLayouts[one])
                    continue;
                const bool introduced = random.bounded(3) == 0;
                const bool counts = item.number(1).front().isDigit();
                const ShapedPlan sample(section, item, introduced, counts && random.bounded(4) == 0,
                                        random);
                const QString text = u"某县科协2024年工作要点\n"_s + laidOut(sample.lines, layout);
                const auto reading = readOutline(text);
                ++read;
                const bool right = childCounts(reading.nodes) == sample.shape
                                   && reading.title == u"某县科协2024年工作要点"_s;
                wrong += !right;
                if (!right)
                    UNSCOPED_INFO(section.name << ' ' << item.name << " layout " << int(layout)
                                               << '\n'
                                               << text.toStdString());
            }
        }
    }
    // Up to 2 % may be read wrongly, because they are ambiguous: a heading broken over two pages,
    // or numbers in the introduction.
    CHECK(wrong * 100 <= read * 2);
}

TEST_CASE("months, weeks, phases and points are headings of the lines below them", "[readshapes]")
{
    const auto numbers = [](const QString &text) {
        QStringList all;
        const std::function<void(const QList<ReadNode> &, int)> walk =
            [&](const QList<ReadNode> &nodes, int depth) {
                for (const ReadNode &node : nodes) {
                    all.append(QString(depth, u'>') + node.number + node.title.left(4));
                    walk(node.children, depth + 1);
                }
            };
        walk(readOutline(text).nodes, 0);
        return all.join(u' ');
    };
    CHECK(
        numbers(
            u"团委2024年计划\n第1周（2.26—3.3）：1.收团费；2.开例会。\n第2周（3.4—3.10）：1.植树；2.换橱窗。\n"_s)
        == u"第1周（ >1.收团费 >2.开例会 第2周（ >1.植树 >2.换橱窗"_s);
    CHECK(
        numbers(
            u"书屋2024年方案\n一、目标\n新建书屋五家。\n二、步骤\n第一阶段：摸底（3月）\n（1）开会。\n（2）摸底。\n第二阶段：建设（4月至9月）\n（1）选址。\n（2）配书。\n"_s)
        == u"一、目标 二、步骤 >第一阶段：摸底（3 >>（1）开会 >>（2）摸底 >第二阶段：建设（4 >>（1）选址 >>（2）配书"_s);
    CHECK(numbers(u"街坊会2024年计划\n一、二月：元宵会。\n二、五月：旅行。\n三、九月：灯会。\n"_s)
          == u"一、二月：元 二、五月：旅 三、九月：灯"_s);
    CHECK(
        numbers(
            u"某村2024年打算\n今年办几件事。\n其一，修路。从村口到东沟。\n其二，吃水。接通自来水。\n其三，养老。办好食堂。\n"_s)
        == u"其一，修路 其二，吃水 其三，养老"_s);
    CHECK(
        numbers(
            u"要办好三件事。一要抓学习，每月一次。二要抓活动，每季一场。三要抓阵地，建好书屋。\n"_s)
        == u"一要抓学习 二要抓活动 三要抓阵地"_s);
    CHECK(
        numbers(
            u"工会2024年要点\n壹、学习\n一、读书。\n二、讲座。\n贰、服务\n一、走访。\n二、慰问。\n"_s)
        == u"壹、学习 >一、读书 >二、讲座 贰、服务 >一、走访 >二、慰问"_s);
}

TEST_CASE("what a web page or a document has around a plan is not read as part of it",
          "[readshapes]")
{
    const auto left = [](const QString &text, const QString &words) {
        const auto reading = readOutline(text);
        return std::ranges::any_of(reading.leftOut,
                                   [&](const auto &each) { return each.text.contains(words); });
    };
    const auto plan = u"妇联2024年工作要点\n一、学习\n1.读书。\n2.讲座。\n"_s;
    for (const QString &line : {u"【脚注】注意事项"_s, u"【尾注】见附表"_s, u"【隐藏】内部"_s,
                                u"【未读】一幅图"_s, u"【页眉页脚】妇联文件"_s}) {
        CHECK(left(plan + line, line));
        CHECK(readOutline(plan + line).nodes[0].children[1].text == u"讲座。"_s);
    }
    const auto mail =
        u"发件人：小钱\n收件人：各车间\n主题：计划\n各位好，有两点请留意：\n1)周五前回复；\n2)勿外传。\n"_s
        + plan;
    CHECK(readOutline(mail).title == u"妇联2024年工作要点"_s);
    CHECK(left(mail, u"勿外传"_s));
    const auto related =
        u"妇联2024年工作要点\n●读书。\n●讲座。\n●走访。\n相关文章：\n1.某年总结\n2.某年报告\n"_s;
    CHECK(left(related, u"某年报告"_s));
    CHECK(readOutline(related).nodes.size() == 3);
}
