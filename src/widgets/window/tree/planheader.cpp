#include "widgets/window/tree/planheader.h"

#include "domain/summary/summaryproposals.h"
#include "models/outline/planfilter.h"
#include "models/plandocument.h"
#include "models/tooltips.h"
#include "widgets/item/status/statuslook.h"
#include "widgets/kit/countbutton.h"
#include "widgets/kit/label.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/density.h"
#include "widgets/kit/style/flowlayout.h"
#include "widgets/kit/style/theme.h"
#include "widgets/window/tree/tallybar.h"

#include <QActionGroup>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;

namespace Widgets {

namespace {

static_assert(kSilentDays == 60,
              "so it is called here, by the filter, monthwords and figuresdialog");

// Lengths at 100 % text.
constexpr qreal kEdge = 20;
constexpr qreal kCountPadding = 8;
constexpr qreal kCountGap = 4;
constexpr qreal kBarWidth = 150;

// How the button of one of this month's lists looks.
struct ListLook
{
    const char *name; // object name of the button
    ColourRole ink;
    ColourRole ground;
};

ListLook lookOf(MonthList list)
{
    switch (list) {
    case MonthList::Missed:
        return {"missedButton", ColourRole::MissedText, ColourRole::MissedGround};
    case MonthList::Due: return {"dueButton", ColourRole::DueSoonText, ColourRole::DueSoonGround};
    case MonthList::Silent: return {"silentButton", ColourRole::Text, ColourRole::Raised};
    case MonthList::Moved: return {"movedButton", ColourRole::Text, ColourRole::Raised};
    }
    Q_UNREACHABLE();
}

QString wordsOf(MonthList list)
{
    switch (list) {
    case MonthList::Missed: return PlanHeader::tr("Missed");
    case MonthList::Due: return PlanHeader::tr("Due this month");
    case MonthList::Silent: return PlanHeader::tr("No progress for %1 days").arg(kSilentDays);
    case MonthList::Moved: return PlanHeader::tr("Worked on this month");
    }
    Q_UNREACHABLE();
}

// The name of the list in its short form, for narrow windows.
QString briefWordsOf(MonthList list)
{
    switch (list) {
    case MonthList::Missed: return PlanHeader::tr("Missed", "in brief");
    case MonthList::Due: return PlanHeader::tr("Due", "in brief");
    case MonthList::Silent: return PlanHeader::tr("Idle %1 days", "in brief").arg(kSilentDays);
    case MonthList::Moved: return PlanHeader::tr("Worked on", "in brief");
    }
    Q_UNREACHABLE();
}

QString toolTipOf(MonthList list)
{
    switch (list) {
    case MonthList::Missed:
        return PlanHeader::tr("Items whose deadline is over and that are not done");
    case MonthList::Due:
        return PlanHeader::tr("Items that are due by the end of this month and not done yet");
    case MonthList::Silent:
        return PlanHeader::tr(
                   "Open items with no note of the last %1 days, counted from the plan's day of "
                   "issue at the earliest, and without any note from the day on which they were "
                   "put into the file; not those whose time has not come yet")
            .arg(kSilentDays);
    case MonthList::Moved:
        return PlanHeader::tr("Items that were finished this month, or have a note of this month");
    }
    Q_UNREACHABLE();
}

QString yearWords(const PlanDetails &plan)
{
    return (plan.closed ? PlanHeader::tr("Year %1, closed") : PlanHeader::tr("Year %1"))
        .arg(plan.year);
}

} // namespace

PlanHeader::PlanHeader(PlanDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_title(new Label(Label::Size::Title, ColourRole::Text, this, 1))
    , m_issued(new Label(Label::Size::Small, ColourRole::Secondary, this, 1))
    , m_year(new QPushButton(this))
    , m_bar(new TallyBar(this))
    , m_totals(new Label(Label::Size::Small, ColourRole::Secondary, this, 1))
    , m_month(new Label(Label::Size::Small, ColourRole::Secondary, this, 1))
{
    setObjectName(u"planHeader"_s);
    for (const StatusKind status : allStatuses()) {
        auto *button = new CountButton(CountButton::Form::Dot, statusLook(status).bar,
                                       statusLook(status).text, this);
        button->setObjectName(statusKey(status) + u"Button"_s);
        connect(button, &QAbstractButton::clicked, this,
                [this, status] { emit statusClicked(status); });
        m_counts.insert(status, button);
    }
    m_title->setObjectName(u"titleLabel"_s);
    m_issued->setObjectName(u"issuedLabel"_s);
    m_totals->setObjectName(u"totalsLabel"_s);
    m_year->setObjectName(u"yearButton"_s);
    m_bar->setObjectName(u"tallyBar"_s);
    m_month->setObjectName(u"monthLabel"_s);
    for (const MonthList list : allMonthLists()) {
        const ListLook look = lookOf(list);
        auto *button = new CountButton(CountButton::Form::Pill, look.ink, look.ground, this);
        button->setObjectName(QString::fromLatin1(look.name));
        connect(button, &QAbstractButton::clicked, this,
                [this, list] { emit monthListClicked(list); });
        m_lists.insert(list, button);
    }
    m_year->setMenu(new QMenu(m_year));
    connect(m_year->menu(), &QMenu::aboutToShow, this, &PlanHeader::fillYears);
    connect(document, &PlanDocument::planReplaced, this, &PlanHeader::updateWords);
    connect(document, &PlanDocument::detailsChanged, this, &PlanHeader::updateWords);
    connect(document, &PlanDocument::tallyChanged, this, &PlanHeader::updateCounts);
    arrange();
    updateWords();
    followChanges(this, {.words = [this] { updateWords(); },
                         .look = [this] { updateSpaces(); },
                         .size = [this] { fitTotals(); }});
}

void PlanHeader::arrange()
{
    m_titleRow = new QHBoxLayout;
    m_titleRow->addWidget(m_title);
    m_titleRow->addWidget(m_year);
    m_titleRow->addStretch(1);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addLayout(m_titleRow);
    names->addWidget(m_issued);
    m_upper = new QHBoxLayout;
    m_upper->addLayout(names, 1);
    m_lower = new FlowLayout;
    for (const StatusKind status : allStatuses())
        m_lower->addWidget(m_counts[status]);
    m_lower->addWidget(m_totals);
    m_lower->addAtEnd(m_month);
    for (const MonthList list : allMonthLists())
        m_lower->addWidget(m_lists[list]);
    m_figures = new QHBoxLayout;
    m_figures->addWidget(m_bar, 0, Qt::AlignVCenter);
    m_figures->addLayout(m_lower, 1);

    auto *column = new QVBoxLayout(this);
    column->addLayout(m_upper);
    column->addLayout(m_figures);
    QWidget *before = m_year;
    for (const StatusKind status : allStatuses()) {
        setTabOrder(before, m_counts[status]);
        before = m_counts[status];
    }
    for (const MonthList list : allMonthLists()) {
        setTabOrder(before, m_lists[list]);
        before = m_lists[list];
    }
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_title->setMinimumWidth(1);
    updateSpaces();
}

void PlanHeader::takeTools(QToolBar *tools)
{
    m_upper->addWidget(tools, 0, Qt::AlignVCenter);
    tools->show();
}

void PlanHeader::updateSpaces()
{
    const int edge = scaled(this, kEdge);
    const int padding = scaled(this, kCountPadding);
    const bool isCompact = densityOf(this) != Density::Roomy;
    layout()->setContentsMargins(edge - padding, scaled(this, isCompact ? 2 : 5), scaled(this, 12),
                                 scaled(this, isCompact ? 2 : 5));
    layout()->setSpacing(scaled(this, isCompact ? 0 : 3));
    m_bar->setVisible(m_isWide);
    m_bar->setFixedWidth(scaled(this, kBarWidth));
    m_issued->setVisible(m_isWide && !m_issued->text().isEmpty());
    m_titleRow->setSpacing(scaled(this, 10));
    m_upper->setContentsMargins(padding, 0, 0, 0);
    m_lower->setGaps(scaled(this, kCountGap), 0);
    // Without a bar to their left, the counts begin further left by their own padding, so that
    // their text stands at the common edge.
    m_figures->setContentsMargins(m_isWide ? padding : 0, 0, scaled(this, 8), 0);
    m_figures->setSpacing(scaled(this, 8));
    m_totals->setContentsMargins(padding, 0, padding, 0);
    fitTotals();
}

int PlanHeader::roomForCounts() const
{
    const QMargins around = layout()->contentsMargins() + m_figures->contentsMargins();
    const int bar = m_isWide ? m_bar->width() + m_figures->spacing() : 0;
    return width() - around.left() - around.right() - bar;
}

// The width of one line with the counts, the buttons of `lists` and, with `withTotals`, the totals.
int PlanHeader::widthOfLine(const QList<MonthList> &lists, bool withTotals) const
{
    QList<QWidget *> parts;
    for (CountButton *count : m_counts) {
        if (!count->isHidden())
            parts.append(count);
    }
    if (withTotals)
        parts.append(m_totals);
    if (m_isWide && !lists.isEmpty())
        parts.append(m_month);
    for (const MonthList list : lists)
        parts.append(m_lists[list]);
    int width = scaled(this, kCountGap) * int(parts.size() - 1);
    for (const QWidget *part : parts)
        width += part->sizeHint().width();
    return width;
}

// Fits everything on one line if possible: hides the totals first, then uses the short names of
// this month's lists, then leaves out lists that are empty and the list of nodes worked on. Not
// re-entered, although showing a part triggers a layout that calls it.
void PlanHeader::fitTotals()
{
    if (m_isFitting)
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    const int room = roomForCounts();
    QList<MonthList> lists;
    if (m_inList != MonthCounts())
        lists = isOfAnotherYear() ? QList{MonthList::Missed} : allMonthLists();
    sayLists(!m_isWide);
    if (m_isWide && widthOfLine(lists, false) > room)
        sayLists(true);
    for (const MonthList list : allMonthLists()) {
        const bool isLeast = m_inList.of(list) == 0 || list == MonthList::Moved;
        if (isLeast && widthOfLine(lists, false) > room)
            lists.removeAll(list);
    }
    const bool hasTotals = m_isWide && widthOfLine(lists, true) <= room;
    for (const MonthList list : allMonthLists())
        m_lists[list]->setVisible(lists.contains(list));
    m_month->setVisible(m_isWide && !lists.isEmpty() && !isOfAnotherYear());
    m_totals->setVisible(hasTotals);
}

void PlanHeader::showFilter(const Models::PlanCriteria &criteria)
{
    for (auto count = m_counts.cbegin(); count != m_counts.cend(); ++count)
        count.value()->setShown(criteria.statuses.contains(count.key()));
    m_lists[MonthList::Missed]->setShown(criteria.missed);
    m_lists[MonthList::Due]->setShown(criteria.openThisMonth);
    m_lists[MonthList::Silent]->setShown(criteria.silent);
    m_lists[MonthList::Moved]->setShown(criteria.moved);
}

void PlanHeader::setCountsSilent(bool counts)
{
    if (std::exchange(m_countsSilent, counts) != counts)
        updateCounts();
}

void PlanHeader::setWide(bool wide)
{
    if (std::exchange(m_isWide, wide) == wide)
        return;
    updateSpaces();
    updateCounts();
}

void PlanHeader::paintEvent(QPaintEvent *)
{
    paintPanel(this);
}

void PlanHeader::updateWords()
{
    const PlanDetails &plan = m_document->plan();
    setAccessibleName(tr("How the year stands"));
    m_title->setText(plan.title);
    QStringList issued;
    if (!plan.issuer.isEmpty())
        issued.append(plan.issuer);
    if (plan.issuedOn.isValid())
        issued.append(
            tr("issued on %1").arg(QLocale().toString(plan.issuedOn, tr("d MMMM yyyy", "a date"))));
    m_issued->setText(issued.join(u" · "_s));
    m_issued->setVisible(m_isWide && !issued.isEmpty());
    m_year->setText(yearWords(plan));
    m_year->setVisible(plan.closed || m_document->plans().size() > 1);
    updateCounts();
}

void PlanHeader::updateCounts()
{
    const Tally &figures = m_document->tally();
    QStringList words;
    for (const StatusKind status : allStatuses()) {
        const int count = figures.count(status);
        const QString text =
            tr("%1 %2", "a status and how many").arg(statusName(status), QLocale().toString(count));
        m_counts[status]->setText(text);
        m_counts[status]->setVisible(count > 0 || status != StatusKind::Cancelled);
        if (count > 0)
            words.append(text);
    }
    m_bar->setFigures(figures, words.join(u", "_s));
    m_totals->setText(totals());
    updateMonth();
    for (QWidget *one : findChildren<CountButton *>())
        one->updateGeometry();
    m_lower->invalidate();
    fitTotals();
    update();
}

// Shows the counts of this month, each hidden where it is zero: all of them for a closed year, and
// for a plan of another year all but the missed items.
void PlanHeader::updateMonth()
{
    MonthCounts counts;
    if (!m_document->plan().closed)
        counts = monthCounts(m_document->outline(), m_document->now(),
                             !m_document->hasUnreadNotes());
    if (isOfAnotherYear())
        counts = {.missed = counts.missed};
    if (!m_countsSilent)
        counts.silent = 0;
    const int month = m_document->today().month();
    m_month->setText(tr("To do in %1", "a month")
                         .arg(QLocale().standaloneMonthName(month, QLocale::ShortFormat)));
    for (const MonthList list : allMonthLists()) {
        CountButton *button = m_lists[list];
        button->setToolTip(Models::asToolTip(
            isUnknown(list) ? tr("Not known, as notes of this plan cannot be read")
                            : toolTipOf(list)));
        button->setEnabled(counts.of(list) > 0);
    }
    m_inList = counts;
    for (const MonthList list : allMonthLists())
        m_lists[list]->setAccessibleName(wordsOf(list) + u' ' + countOf(list));
}

// Whether how many are in the list cannot be told, as notes cannot be read.
bool PlanHeader::isUnknown(MonthList list) const
{
    return m_document->hasUnreadNotes() && (list == MonthList::Silent || list == MonthList::Moved);
}

QString PlanHeader::countOf(MonthList list) const
{
    return isUnknown(list) ? u"?"_s : QLocale().toString(m_inList.of(list));
}

bool PlanHeader::isOfAnotherYear() const
{
    return m_document->plan().year != m_document->today().year();
}

void PlanHeader::sayLists(bool inBrief)
{
    for (const MonthList list : allMonthLists()) {
        const QString words = inBrief ? briefWordsOf(list) : wordsOf(list);
        const QString text = words + u' ' + countOf(list);
        if (m_lists[list]->text() == text)
            continue;
        m_lists[list]->setText(text);
        m_lists[list]->updateGeometry();
    }
    m_lower->invalidate();
}

QString PlanHeader::totals() const
{
    const Tally &figures = m_document->tally();
    const auto counted = [](qint64 count, const QString &one, const QString &many) {
        return count == 1 ? one : many.arg(QLocale().toString(count));
    };
    const QString items = counted(figures.items, tr("1 item in all"), tr("%1 items in all"));
    // As the opening of a summary counts them.
    const qsizetype aspects = aspectsOf(m_document->outline()).size();
    const QString sections = counted(aspects, tr("1 section"), tr("%1 sections"));
    QStringList parts{aspects > 0 ? tr("%1, %2", "items and sections").arg(items, sections)
                                  : items};
    if (m_document->hasUnreadNotes()) {
        parts.append(tr("notes cannot be read", "in place of how many events"));
        return parts.join(u" · "_s);
    }
    if (figures.notes.events > 0)
        parts.append(counted(figures.notes.events, tr("1 event"), tr("%1 events")));
    if (figures.notes.attendance > 0)
        parts.append(counted(figures.notes.attendance, tr("1 attended"), tr("%1 attended")));
    return parts.join(u" · "_s);
}

void PlanHeader::fillYears()
{
    QMenu *menu = m_year->menu();
    menu->clear();
    auto *years = new QActionGroup(menu);
    for (const PlanDetails &plan : m_document->plans()) {
        QAction *action = menu->addAction(yearWords(plan));
        action->setCheckable(true);
        action->setChecked(plan.id == m_document->plan().id);
        years->addAction(action);
        connect(action, &QAction::triggered, this, [this, id = plan.id] { emit planChosen(id); });
    }
    if (m_document->plans().size() < 2)
        return;
    menu->addSeparator();
    connect(menu->addAction(tr("&Compare Two Years…")), &QAction::triggered, this,
            &PlanHeader::comparisonWanted);
}

} // namespace Widgets
