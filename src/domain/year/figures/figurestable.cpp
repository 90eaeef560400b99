#include "domain/year/figures/figurestable.h"

#include "domain/summary/notes/papertext.h"
#include "domain/summary/reportperiod.h"
#include "domain/text/dates.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

class FiguresTable
{
public:
    FiguresTable(const Outline &outline, const PlanFigures &figures, bool hasLast)
        : m_outline(outline)
        , m_figures(figures)
        , m_hasLast(hasLast)
        , m_hasOutside(std::ranges::any_of(
              figures.all, [](const FigureSum &sum) { return sum.now.outside != 0; }))
    {}

    ReportTable table()
    {
        m_table.title = onPaper(m_outline.plan().organisation).simplified()
                        + u"%1年工作统计表"_s.arg(m_outline.plan().year);
        addColumns();
        addRows(u"全年合计"_s, m_figures.all);
        const OutlineNode *root = m_outline.root();
        for (int row = 0; row < root->childCount(); ++row)
            addTop(root->child(row));
        return std::move(m_table);
    }

private:
    void addColumns()
    {
        m_table.columns = {
            {u"工作要点"_s, 30}, {u"统计项目"_s, 16}, {u"单位"_s, 7, Qt::AlignHCenter}};
        const int year = m_outline.plan().year;
        for (int quarter = 1; quarter <= countIn(YearPart::Quarter); ++quarter)
            addNumbers(ReportPeriod::quarter(year, quarter).words());
        addNumbers(u"全年"_s);
        if (m_hasOutside)
            addNumbers(u"年外"_s);
        if (m_hasLast)
            addNumbers(u"上年"_s);
    }

    void addNumbers(const QString &title)
    {
        m_table.columns.append(
            {.title = title, .share = 9, .alignment = Qt::AlignHCenter, .counts = true});
    }

    // Makes one cell with the name for all its rows.
    void addRows(const QString &name, const FigureSums &sums)
    {
        for (qsizetype at = 0; at < sums.size(); ++at) {
            const FigureSum &sum = sums[at];
            QStringList cells{name, onPaper(sum.key.name), onPaper(sum.key.unit)};
            for (const qint64 quarter : sum.now.quarters)
                cells.append(QString::number(quarter));
            cells.append(QString::number(sum.now.ofYear()));
            if (m_hasOutside)
                cells.append(QString::number(sum.now.outside));
            if (m_hasLast)
                cells.append(QString::number(sum.before));
            m_table.rows.append({.cells = cells, .goesOn = at > 0});
        }
    }

    void addTop(const OutlineNode *top)
    {
        const FigureSums &own = m_figures.ofSection(top->id());
        if (!top->isSection())
            return addRows(onPaper(top->heading()), m_figures.ofNode(top->id()));
        if (own.isEmpty())
            return;
        m_table.rows.append({.cells = {onPaper(top->heading())}, .spans = true});
        addRows(u"小计"_s, own);
        addBelow(top);
    }

    void addBelow(const OutlineNode *node)
    {
        for (int row = 0; row < node->childCount(); ++row) {
            const OutlineNode *child = node->child(row);
            addRows(onPaper(child->heading()), m_figures.ofNode(child->id()));
            addBelow(child);
        }
    }

    const Outline &m_outline;
    const PlanFigures &m_figures;
    bool m_hasLast;
    bool m_hasOutside;
    ReportTable m_table;
};

} // namespace

ReportTable figuresTable(const Outline &outline, const PlanFigures &figures, bool hasLast)
{
    return FiguresTable(outline, figures, hasLast).table();
}

ReportDocument figuresReport(const Outline &outline, const PlanFigures &figures, bool hasLast)
{
    ReportTable table = figuresTable(outline, figures, hasLast);
    const QString title = table.title;
    if (table.rows.isEmpty())
        table.rows.append({.cells = {u"本年度的进展记录里还没有统计项。"_s}, .spans = true});
    return {.title = title, .author = outline.plan().organisation, .elements = {std::move(table)}};
}

} // namespace Domain
