#include "domain/text/titlelines.h"

#include "domain/text/nominalunits.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr double kNeverBroken = 1e6;

// Words a title is made of. Breaking after one of the first or before one of the second keeps
// the sense; breaking inside any word does not.
const auto kEnds = {u"委员会"_s, u"领导小组"_s, u"办公室"_s, u"学院"_s, u"大学"_s,   u"学校"_s,
                    u"中学"_s,   u"小学"_s,     u"中心"_s,   u"集团"_s, u"公司"_s,   u"人民政府"_s,
                    u"党委"_s,   u"支部"_s,     u"协会"_s,   u"街道"_s, u"社区"_s,   u"关工委"_s,
                    u"医院"_s,   u"研究院"_s,   u"工会"_s,   u"团委"_s, u"少先队"_s, u"工作组"_s};
// Bodies within the organisation that is named before them: 工会 in 医院工会.
const auto kBodies = {u"办公室"_s, u"委员会"_s, u"工会"_s, u"团委"_s, u"少先队"_s};
const auto kBegins = {u"关于"_s,     u"工作总结"_s, u"工作小结"_s, u"工作要点"_s, u"工作报告"_s,
                      u"工作情况"_s, u"落实情况"_s, u"上半年"_s,   u"下半年"_s};
const auto kWords = {
    u"关心下一代"_s, u"下一代"_s, u"总结"_s, u"小结"_s, u"要点"_s, u"报告"_s,   u"情况"_s,
    u"年度"_s,       u"半年"_s,   u"季度"_s, u"落实"_s, u"工作"_s, u"中共"_s,   u"职业"_s,
    u"技术"_s,       u"信息"_s,   u"教育"_s, u"通知"_s, u"意见"_s, u"方案"_s,   u"计划"_s,
    u"活动"_s,       u"开展"_s,   u"贯彻"_s, u"任务"_s, u"分解"_s, u"一览表"_s, u"青少年"_s,
    u"老同志"_s,     u"第一"_s,   u"第二"_s, u"第三"_s, u"第四"_s, u"以来"_s,   u"精神"_s,
    u"时代"_s,       u"发展"_s,   u"质量"_s, u"主题"_s, u"实践"_s, u"推进"_s,   u"加强"_s,
    u"改进"_s,       u"服务"_s,   u"建设"_s, u"经验"_s, u"自查"_s, u"评估"_s,   u"材料"_s,
    u"先进"_s,       u"学习"_s,   u"宣传"_s, u"深入"_s, u"扎实"_s};

bool isInside(const QString &text, int at, const QString &word)
{
    const int first = std::max(0, at - int(word.size()) + 1);
    for (int from = first; from < at; ++from) {
        if (QStringView(text).mid(from).startsWith(word))
            return true;
    }
    return false;
}

template<typename Words>
bool isInsideAny(const QString &text, int at, const Words &words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](const QString &word) { return isInside(text, at, word); });
}

bool isOneOf(QChar character, QStringView set)
{
    return set.contains(character);
}

// Whether a date would be broken between the two: 2021年|3月至|5月, 2021年|上半年.
bool isInDate(QStringView before, QStringView after)
{
    if (after.front().isDigit())
        return isOneOf(before.back(), u"年月至");
    return before.endsWith(u'年')
           && (after.startsWith(u"上半年") || after.startsWith(u"下半年")
               || isOneOf(after.front(), u"第度"));
}

// How much breaking a title before the character at `at` disturbs its meaning; 0 when not at all.
double senseCost(const QString &text, int at)
{
    const auto before = QStringView(text).left(at);
    const auto after = QStringView(text).mid(at);
    const auto endsHere = [&](const QString &word) { return before.endsWith(word); };
    const auto beginsHere = [&](const QString &word) { return after.startsWith(word); };
    if (isInsideAny(text, at, kEnds) || isInsideAny(text, at, kBegins)
        || isInsideAny(text, at, kWords))
        return 40;
    if (after.startsWith(u'的') || before.endsWith(u"关于"_s) || before.endsWith(u"中共"_s))
        return 30;
    if (isInDate(before, after))
        return 40;
    if (before.back().isSpace() || before.endsWith(u'、'))
        return 1;
    if (std::any_of(kEnds.begin(), kEnds.end(), endsHere))
        return std::any_of(kBodies.begin(), kBodies.end(), beginsHere) ? 12 : 0;
    if (before.back().isDigit())
        return 40; // 2021|年
    if (std::any_of(kBegins.begin(), kBegins.end(), beginsHere))
        return before.endsWith(u'代') || before.endsWith(u"下一代"_s) ? 12 : 2;
    if (isOneOf(after.front(), u"“《（") || isOneOf(before.back(), u"”》）"))
        return 3;
    if (after.front().isDigit() || before.endsWith(u'的') || isOneOf(after.front(), u"和与暨"))
        return 3;
    return before.endsWith(u'年') || before.endsWith(u"年度"_s) ? 4 : 10;
}

// How far the widths of the lines are from a trapezium or lozenge; 0 when they are one.
double shapeCost(const QList<double> &widths, double width)
{
    const auto [narrowest, widest] = std::minmax_element(widths.begin(), widths.end());
    if (*widest > width + 0.005)
        return kNeverBroken;
    double cost = *narrowest < *widest * 0.4 ? 12 : 0;
    bool grew = false, shrank = false, hourglass = false;
    for (int i = 1; i < widths.size(); ++i) {
        const double step = widths[i] - widths[i - 1];
        cost += std::abs(step) < width / 20 ? 4 : 0; // a block
        hourglass = hourglass || (shrank && step > 0);
        (step > 0 ? grew : shrank) = true;
    }
    return cost + (hourglass ? 20 : 0) + (grew && shrank ? 1 : 0);
}

class TitleBreaker
{
public:
    TitleBreaker(const QString &title, const QList<TextUnit> &units, double width)
        : m_title(title)
        , m_units(units)
        , m_width(width)
    {
        m_costs.fill(kNeverBroken, units.size());
        for (int at = 1; at < units.size(); ++at) {
            if (!units[at].space && units[at].mayStart && units[at - 1].mayEnd)
                m_costs[at] = senseCost(title, units[at].from) + bracketCost(units[at].from);
        }
    }

    QList<UnitRange> best(int lines)
    {
        m_best.clear();
        m_bestCost = kNeverBroken;
        search({}, 0, lines, 0);
        return m_best;
    }
    double cost() const { return m_bestCost; }

private:
    double bracketCost(int at) const
    {
        const auto before = QStringView(m_title).left(at);
        return before.count(u'《') > before.count(u'》')
                       || before.count(u'（') > before.count(u'）')
                       || before.count(u'“') > before.count(u'”')
                   ? 15
                   : 0;
    }

    double widthOf(UnitRange range) const
    {
        double sum = 0;
        for (int at = range.from; at < range.to; ++at)
            sum += m_units[at].width;
        return sum;
    }

    void search(const QList<UnitRange> &done, int from, int lines, double sense)
    {
        const int count = int(m_units.size());
        if (lines == 1) {
            finish(done + QList<UnitRange>{{.from = from, .to = count}}, sense);
            return;
        }
        for (int to = from + 1; to < count; ++to) {
            if (widthOf({.from = from, .to = to}) > m_width + 0.005)
                break;
            if (sense + m_costs[to] < m_bestCost)
                search(done + QList<UnitRange>{{.from = from, .to = to}}, to, lines - 1,
                       sense + m_costs[to]);
        }
    }

    void finish(const QList<UnitRange> &lines, double sense)
    {
        QList<double> widths;
        for (const auto &line : lines)
            widths.append(widthOf(line));
        const double cost = sense + shapeCost(widths, m_width);
        if (cost < m_bestCost) {
            m_bestCost = cost;
            m_best = lines;
        }
    }

    const QString &m_title;
    const QList<TextUnit> &m_units;
    double m_width;
    QList<double> m_costs;
    QList<UnitRange> m_best;
    double m_bestCost = kNeverBroken;
};

} // namespace

QList<UnitRange> breakTitle(const QString &title, const QList<TextUnit> &units, double width)
{
    auto lines = breakLines(units, width, width);
    // Beyond four lines it is a text, not a title: there is no shape to find.
    if (lines.size() < 2 || lines.size() > 4)
        return lines;
    TitleBreaker breaker(title, units, width);
    const auto fewest = breaker.best(int(lines.size()));
    const double cost = breaker.cost();
    if (cost >= 10 && lines.size() < 4) {
        auto more = breaker.best(int(lines.size()) + 1);
        if (breaker.cost() + 6 < cost)
            return more;
    }
    return fewest.isEmpty() ? lines : fewest;
}

QStringList titleLines(const QString &title, double cells)
{
    QStringList lines;
    for (const QString &paragraph : paragraphsOf(title)) {
        const auto units = nominalUnits(paragraph);
        for (const UnitRange &range : breakTitle(paragraph, units, cells)) {
            const TextUnit &first = units[range.from];
            const TextUnit &last = units[range.to - 1];
            lines.append(paragraph.mid(first.from, last.from + last.length - first.from));
        }
    }
    return lines;
}

} // namespace Domain
