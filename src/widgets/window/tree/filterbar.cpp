#include "widgets/window/tree/filterbar.h"

#include "domain/plan/recurrence.h"
#include "domain/text/characters.h"
#include "domain/text/departmentnames.h"
#include "domain/text/names.h"
#include "domain/text/sentences.h"
#include "domain/year/figures/monthlists.h"
#include "models/openplan.h"
#include "models/outline/planfilter.h"
#include "widgets/kit/label.h"
#include "widgets/kit/linkbutton.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/density.h"
#include "widgets/kit/style/flowlayout.h"
#include "widgets/kit/style/icons.h"
#include "widgets/kit/style/theme.h"

#include <QAction>
#include <QCollator>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QSet>
#include <QStyleOptionButton>
#include <QToolButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanCriteria;
using Models::PlanFilter;

namespace Widgets {

namespace {

// How many characters of a name a button shows: at most, and where the bar has room for no more.
constexpr qsizetype kLongestChoice = 12;
constexpr qsizetype kShortestChoice = 4;
constexpr qreal kGap = 8; // between the parts of the bar, at 100 % text

// A menu that stays open while its boxes are ticked. It opens beside its button if there is no room
// below. Only a press inside it ticks; the release of the press that opened it does not, wherever
// the mouse is then.
class ChoiceMenu : public QMenu
{
public:
    using QMenu::QMenu;

protected:
    void showEvent(QShowEvent *event) override
    {
        m_isPressed = false;
        standBeside();
        QMenu::showEvent(event);
    }
    void mousePressEvent(QMouseEvent *event) override
    {
        m_isPressed = true;
        QMenu::mousePressEvent(event);
    }
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (!std::exchange(m_isPressed, false))
            event->accept();
        else if (!toggle(actionAt(event->pos())))
            QMenu::mouseReleaseEvent(event);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() != Qt::Key_Space || !toggle(activeAction()))
            QMenu::keyPressEvent(event);
    }

private:
    static bool toggle(QAction *action)
    {
        if (!action || !action->isCheckable() || !action->isEnabled())
            return false;
        action->trigger();
        return true;
    }

    // Moves the menu beside the button, so that the button stays visible if possible.
    void standBeside()
    {
        const auto *button = qobject_cast<const QPushButton *>(parentWidget());
        if (!button || !button->isVisible())
            return;
        const QRect covered(button->mapToGlobal(QPoint(0, 0)), button->size());
        const QRect room = button->screen()->availableGeometry();
        const int right = covered.right() + 1;
        const int left = covered.left() - width();
        if (!geometry().intersects(covered))
            return;
        if (right + width() <= room.right() + 1)
            move(right, y());
        else if (left >= room.left())
            move(left, y());
    }

    bool m_isPressed = false;
};

// A field that asks for half the usual width, so that long choices have room beside it; it takes
// the room that they leave.
class SearchField : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;

    QSize sizeHint() const override
    {
        QSize hint = QLineEdit::sizeHint();
        hint.rwidth() -= 9 * fontMetrics().horizontalAdvance(u'x'); // of 17
        return hint;
    }
};

// A name as the text of a menu or button, in which & would mark a shortcut.
QString asLabel(QString name)
{
    return name.replace(u'&', u"&&"_s);
}

struct LatenessChoice
{
    bool PlanCriteria::*part;
    QString words;
};

QList<LatenessChoice> latenessChoices()
{
    return {{&PlanCriteria::missed, FilterBar::tr("Missed")},
            {&PlanCriteria::dueSoon, FilterBar::tr("Due soon")},
            {&PlanCriteria::dueThisMonth, FilterBar::tr("Due this month")},
            {&PlanCriteria::dueNextMonth, FilterBar::tr("Due next month")},
            {&PlanCriteria::dueThisQuarter, FilterBar::tr("Due this quarter")},
            {&PlanCriteria::openThisMonth, FilterBar::tr("Still to do this month")},
            {&PlanCriteria::silent, FilterBar::tr("No progress for %1 days").arg(kSilentDays)},
            {&PlanCriteria::moved, FilterBar::tr("Worked on this month")},
            {&PlanCriteria::hasEvents, FilterBar::tr("With activities")}};
}

// The names of tracked nodes, sorted; of several spellings with the same key the one that is
// chosen, else the first.
template<typename NamesOf>
QStringList namesIn(const Outline &outline, const QSet<QString> &chosen, NamesInOrder::Key key,
                    NamesOf namesOf)
{
    NamesInOrder names(key);
    for (const QString &name : chosen)
        names.placeOf(name);
    for (const OutlineNode *node : outline.nodes()) {
        if (node->isTracked()) {
            for (const QString &name : namesOf(node->node()))
                names.placeOf(withoutInvisible(name));
        }
    }
    QStringList sorted = names.names();
    std::ranges::sort(sorted, QCollator());
    return sorted;
}

// Adds one entry to a menu of choices.
template<typename Choose>
QAction *addChoice(QMenu *menu, const QString &words, bool chosen, Choose choose)
{
    QAction *action = menu->addAction(asLabel(words));
    action->setCheckable(true);
    action->setChecked(chosen);
    QObject::connect(action, &QAction::triggered, menu, choose);
    return action;
}

// The width that a button with a menu wants for this text.
int widthWith(const QString &text, const QPushButton *button)
{
    QStyleOptionButton option;
    option.initFrom(button);
    option.features = QStyleOptionButton::HasMenu;
    option.text = text;
    QSize size = button->fontMetrics().size(Qt::TextShowMnemonic, text);
    option.rect.setSize(size);
    const QStyle *style = button->style();
    size.rwidth() += style->pixelMetric(QStyle::PM_MenuButtonIndicator, &option, button);
    return style->sizeFromContents(QStyle::CT_PushButton, &option, size, button).width();
}

template<typename Value>
void setContained(QSet<Value> &values, const Value &value, bool contained)
{
    if (contained)
        values.insert(value);
    else
        values.remove(value);
}

// Adds an entry for each name, and one for nodes without any.
void addNames(QMenu *menu, PlanFilter *filter, QSet<QString> PlanCriteria::*part,
              const QString &nobody, const QStringList &names)
{
    const auto add = [=](const QString &words, const QString &name) {
        addChoice(menu, words, (filter->criteria().*part).contains(name), [=](bool chosen) {
            PlanCriteria criteria = filter->criteria();
            setContained(criteria.*part, name, chosen);
            filter->setCriteria(criteria);
        });
    };
    for (const QString &name : names)
        add(name, name);
    menu->addSeparator();
    add(nobody, QString());
}

} // namespace

FilterBar::FilterBar(const Models::OpenPlan *document, PlanFilter *filter, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_filter(filter)
    , m_words(new SearchField(this))
    , m_count(new Label(Label::Size::Small, ColourRole::Secondary, m_words, 1))
    , m_clear(new QToolButton(m_words))
{
    setObjectName(u"filterBar"_s);
    arrangeField();
    m_status = makeChooser(u"statusChooser"_s, &FilterBar::fillStatuses);
    m_owner = makeChooser(u"ownerChooser"_s, &FilterBar::fillOwners);
    m_department = makeChooser(u"departmentChooser"_s, &FilterBar::fillDepartments);
    m_lateness = makeChooser(u"latenessChooser"_s, &FilterBar::fillLateness);
    m_row = new FlowLayout;
    m_row->addWidget(m_words);
    for (QPushButton *chooser : choosers())
        m_row->addWidget(chooser);
    gatherChoosers();
    addElsewhere();
    setLayout(m_row);

    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &words) {
        PlanCriteria criteria = m_filter->criteria();
        criteria.words = words;
        m_filter->setCriteria(criteria);
    });
    connect(m_clear, &QToolButton::clicked, m_filter, &PlanFilter::clear);
    connect(m_filter, &PlanFilter::criteriaChanged, this, &FilterBar::updateChoosers);
    connect(m_filter, &PlanFilter::changed, this, &FilterBar::updateCount);
    updateSpaces();
    updateWords();
    followChanges(this, {.words = [this] { updateWords(); },
                         .look = [this] { updateSpaces(); },
                         .size = [this] { fitChoosers(); }});
}

void FilterBar::arrangeField()
{
    m_words->setObjectName(u"filterEdit"_s);
    setFocusProxy(m_words);
    m_words->setMinimumWidth(1);
    m_words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_words->installEventFilter(this);
    m_searchSign = m_words->addAction(QIcon(), QLineEdit::LeadingPosition);
    m_count->setObjectName(u"matchLabel"_s);
    m_clear->setObjectName(u"clearFilterButton"_s);
    m_clear->setAutoRaise(true);
    m_clear->setCursor(Qt::ArrowCursor);
    auto *within = new QHBoxLayout(m_words);
    within->addStretch();
    within->addWidget(m_count);
    within->addWidget(m_clear);
}

QPushButton *FilterBar::makeChooser(const QString &name, void (FilterBar::*fill)(QMenu *))
{
    auto *button = new QPushButton(this);
    auto *menu = new ChoiceMenu(button);
    button->setObjectName(name);
    button->setMenu(menu);
    button->setAutoDefault(false);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, fill] {
        menu->clear();
        (this->*fill)(menu);
    });
    connect(menu, &QMenu::aboutToHide, this, &FilterBar::fitChoosers, Qt::QueuedConnection);
    return button;
}

void FilterBar::addElsewhere()
{
    m_elsewhere = new LinkButton(this);
    m_elsewhere->setObjectName(u"elsewhereButton"_s);
    m_elsewhere->hide();
    connect(m_elsewhere, &QPushButton::clicked, this, [this] {
        if (!m_elsewhereYears.isEmpty())
            emit planWanted(m_elsewhereYears.first());
    });
    m_row->addWidget(m_elsewhere);
    m_planTexts = new LinkButton(this);
    m_planTexts->setObjectName(u"planTextsButton"_s);
    m_planTexts->hide();
    connect(m_planTexts, &QPushButton::clicked, this, &FilterBar::planTextsWanted);
    m_row->addWidget(m_planTexts);
}

void FilterBar::gatherChoosers()
{
    m_gathered = new QPushButton(this);
    m_gathered->setObjectName(u"gatheredChooser"_s);
    m_gathered->setAutoDefault(false);
    auto *menu = new ChoiceMenu(m_gathered);
    for (const QPushButton *chooser : choosers())
        menu->addMenu(chooser->menu());
    m_gathered->setMenu(menu);
    m_gathered->hide();
    m_row->addWidget(m_gathered);
}

// The width of the buttons, with the gaps before them, when names on them have at most so many
// characters.
int FilterBar::widthOfChoosers(qsizetype longestChoice) const
{
    int width = 0;
    for (const Said &said : m_said) {
        width += scaled(this, kGap) + widthWith(said.words(longestChoice), said.chooser);
    }
    return width;
}

// Shows the buttons beside the search field, with shorter words if that makes them fit, else one
// button for all of them.
void FilterBar::fitChoosers()
{
    const QMargins margins = m_row->contentsMargins();
    const QSize words = m_words->sizeHint().expandedTo(m_words->minimumSizeHint());
    const int room = isVisible() ? width() - margins.left() - words.width() - margins.right()
                                 : QWIDGETSIZE_MAX; // the bar has no width yet
    qsizetype longest = kLongestChoice;
    while (longest > kShortestChoice && widthOfChoosers(longest) > room)
        --longest;
    for (const Said &said : std::as_const(m_said)) {
        said.chooser->setText(said.words(longest));
        const bool isWhole = said.chooser->text() == asLabel(said.chooser->accessibleName());
        said.chooser->setToolTip(isWhole ? QString() : said.chooser->accessibleName());
    }
    const bool isNarrow = widthOfChoosers(longest) > room;
    if (!isVisible() || m_gathered->isVisibleTo(this) == isNarrow)
        return;
    // An open list keeps its button, and is fitted when it closes.
    if (std::ranges::any_of(choosers(), [](const auto *one) { return one->menu()->isVisible(); }))
        return;
    for (QPushButton *chooser : choosers())
        chooser->setVisible(!isNarrow);
    m_gathered->setVisible(isNarrow);
    // Queued, as a layout may be placing the bar just now.
    QMetaObject::invokeMethod(this, &QWidget::updateGeometry, Qt::QueuedConnection);
}

void FilterBar::focusWords()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

bool FilterBar::wordsHaveFocus() const
{
    return m_words->hasFocus();
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_words && event->type() == QEvent::FocusIn)
        m_filter->prepare();
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (m_filter->matchCount() == 0 && !m_planTexts->isHidden())
                emit planTextsWanted(); // the only place that has the words
            else
                emit resultWanted();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FilterBar::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), colour(palette(), ColourRole::Panel));
}

void FilterBar::fillStatuses(QMenu *menu)
{
    for (const StatusKind status : allStatuses()) {
        QAction *action = addChoice(menu, statusName(status),
                                    m_filter->criteria().statuses.contains(status),
                                    [this, status](bool chosen) {
                                        PlanCriteria criteria = m_filter->criteria();
                                        setContained(criteria.statuses, status, chosen);
                                        m_filter->setCriteria(criteria);
                                    });
        action->setData(int(status));
    }
}

void FilterBar::fillOwners(QMenu *menu)
{
    const auto names = namesIn(m_document->outline(), m_filter->criteria().owners, nameKey,
                               [](const Node &node) { return node.owners; });
    addNames(menu, m_filter, &PlanCriteria::owners, tr("Nobody yet"), names);
}

void FilterBar::fillDepartments(QMenu *menu)
{
    const auto names = namesIn(m_document->outline(), m_filter->criteria().departments,
                               departmentKey, [](const Node &node) {
                                   return QStringList(node.supportingDepartments)
                                          << node.leadDepartment;
                               });
    addNames(menu, m_filter, &PlanCriteria::departments, tr("None yet"), names);
    for (const QString &name : m_filter->criteria().answering)
        addChoice(menu, answeringWords(name), true, [this, name](bool chosen) {
            PlanCriteria criteria = m_filter->criteria();
            setContained(criteria.answering, name, chosen);
            m_filter->setCriteria(criteria);
        });
}

// Words of the filter for a department that has to answer; it is set in the table of figures only.
QString FilterBar::answeringWords(const QString &department)
{
    return department.isEmpty() ? tr("without a department")
                                : tr("responsible: %1", "a department").arg(department);
}

struct FilterBar::FigureChoice
{
    QString words = {};
    PlanCriteria without = {}; // the criteria without this choice
};

void FilterBar::fillLateness(QMenu *menu)
{
    for (const LatenessChoice &choice : latenessChoices()) {
        addChoice(menu, choice.words, m_filter->criteria().*choice.part,
                  [this, part = choice.part](bool chosen) {
                      PlanCriteria criteria = m_filter->criteria();
                      criteria.*part = chosen;
                      m_filter->setCriteria(criteria);
                  });
    }
    for (const FigureChoice &choice : figureChoices()) {
        addChoice(menu, choice.words, true,
                  [this, without = choice.without](bool) { m_filter->setCriteria(without); });
    }
}

// The filters by month and by section that were set in the tables of figures, with words for each.
QList<FilterBar::FigureChoice> FilterBar::figureChoices() const
{
    const PlanCriteria &criteria = m_filter->criteria();
    QList<FigureChoice> choices;
    if (criteria.eventsIn) {
        const QString month = periodName({.unit = YearPart::Month, .number = *criteria.eventsIn});
        FigureChoice choice{*criteria.eventsIn > 0 ? tr("activities in %1", "a month").arg(month)
                                                   : tr("activities outside of the year"),
                            criteria};
        choice.without.eventsIn.reset();
        choices.append(choice);
    }
    if (!criteria.under.isEmpty()) {
        const OutlineNode *section = m_document->outline().find(*criteria.under.cbegin());
        FigureChoice choice{section && section->isSection() ? section->heading()
                                                            : tr("outside of sections"),
                            criteria};
        choice.without.under.clear();
        choices.append(choice);
    }
    return choices;
}

void FilterBar::updateWords()
{
    m_words->setAccessibleName(tr("Find"));
    m_words->setToolTip(
        tr("Words in titles, texts, owners, departments, deadlines, statuses and notes"));
    m_searchSign->setText(tr("Find"));
    m_clear->setToolTip(tr("Show all items (Esc)"));
    m_clear->setAccessibleName(tr("Show all items"));
    updateChoosers();
    updateCount();
}

void FilterBar::updateSpaces()
{
    const int edge = scaled(this, 14);
    const int above = scaled(this, densityOf(this) == Density::Roomy ? 8 : 2);
    m_row->setContentsMargins(edge, above, edge, above);
    m_row->setGaps(scaled(this, kGap), scaled(this, 6));
    m_words->layout()->setContentsMargins(0, 0, scaled(this, 4), 0);
    m_words->layout()->setSpacing(scaled(this, 4));
    const QColor ink = colour(palette(), ColourRole::Secondary);
    m_searchSign->setIcon(icon(u"search"_s, ink));
    m_clear->setIcon(icon(u"clear"_s, ink));
    updateCount();
}

void FilterBar::updateCount()
{
    const bool isActive = m_filter->isActive();
    const QString words = (m_filter->lacksNotes() ? tr("%1 of %2 match, without notes")
                                                  : tr("%1 of %2 match"))
                              .arg(m_filter->matchCount())
                              .arg(m_filter->itemCount());
    m_count->setText(m_filter->isSearchingNotes() ? words + u" …"_s : words);
    m_count->setVisible(isActive);
    m_clear->setVisible(isActive);
    updateElsewhere();
    updatePlanTexts();
    m_words->setPlaceholderText(isActive ? tr("Find …") : tr("Find items, owners, progress …"));
    const int reserved = isActive ? m_count->sizeHint().width() + m_clear->sizeHint().width()
                                        + scaled(this, 10)
                                  : 0;
    m_words->setTextMargins(0, 0, reserved, 0);
    fitChoosers(); // the search field may need another width
}

// Updates the link that tells how many items of other years contain the words.
void FilterBar::updateElsewhere()
{
    const auto years = m_filter->otherYears();
    m_elsewhere->setVisible(!years.isEmpty());
    m_elsewhereYears.clear();
    QStringList words;
    for (const Models::YearMatches &year : years) {
        m_elsewhereYears.append(year.plan.id);
        words.append(tr("%n more in %1", nullptr, year.items).arg(year.plan.year));
    }
    m_elsewhere->setWords(words.join(tr("; ", "between years")));
}

// Updates the link that tells where the plan's own texts contain the words.
void FilterBar::updatePlanTexts()
{
    const Models::PlanTextMatches found = m_filter->inPlanTexts();
    QStringList words;
    if (found.preamble > 0)
        words.append(tr("%1 in the preamble", "places").arg(found.preamble));
    if (found.closing > 0)
        words.append(tr("%1 in the closing", "places").arg(found.closing));
    if (found.leftOut > 0)
        words.append(tr("%1 in what was left out", "lines").arg(found.leftOut));
    m_planTexts->setVisible(!words.isEmpty());
    m_planTexts->setWords(words.join(tr("; ", "between places")));
}

// Shows on each button what is chosen in its menu.
void FilterBar::updateChoosers()
{
    const PlanCriteria &criteria = m_filter->criteria();
    if (m_words->text() != criteria.words)
        m_words->setText(criteria.words);
    QStringList all;
    m_said.clear();
    const auto say = [&](QPushButton *chooser, const QString &words, const QStringList &chosen) {
        const QString whole = words.arg(chosen.isEmpty() ? tr("all") : chosen.join(u", "_s));
        m_said.append({chooser, words, chosen});
        chooser->setAccessibleName(whole);
        chooser->menu()->setTitle(m_said.last().words(kLongestChoice));
        if (!chosen.isEmpty())
            all.append(whole);
    };
    say(m_status, tr("Status: %1"), statusesChosen());
    say(m_owner, tr("Owner: %1"), namesChosen(criteria.owners, tr("Nobody yet")));
    QStringList departments = namesChosen(criteria.departments, tr("None yet"));
    for (const QString &name : criteria.answering)
        departments.append(answeringWords(name));
    say(m_department, tr("Department: %1"), departments);
    say(m_lateness, tr("Deadline: %1"), latenessChosen());
    sayGathered(all);
}

// The button's text, with at most so many characters of the only choice.
QString FilterBar::Said::words(qsizetype longestChoice) const
{
    const QString choice = chosen.isEmpty()     ? tr("all")
                           : chosen.size() == 1 ? inBrief(chosen.first(), longestChoice)
                                                : tr("%1 chosen").arg(chosen.size());
    return asLabel(pattern.arg(choice));
}

QStringList FilterBar::namesChosen(const QSet<QString> &names, const QString &nobody)
{
    QStringList chosen;
    for (const QString &name : names)
        chosen.append(name.isEmpty() ? nobody : name);
    return chosen;
}

QStringList FilterBar::statusesChosen() const
{
    QStringList chosen;
    for (const StatusKind status : allStatuses()) {
        if (m_filter->criteria().statuses.contains(status))
            chosen.append(statusName(status));
    }
    return chosen;
}

QStringList FilterBar::latenessChosen() const
{
    QStringList chosen;
    for (const LatenessChoice &choice : latenessChoices()) {
        if (m_filter->criteria().*choice.part)
            chosen.append(choice.words);
    }
    for (const FigureChoice &choice : figureChoices())
        chosen.append(choice.words);
    return chosen;
}

// Shows on the one button of a narrow bar the first filter that is set, and how many more there
// are.
void FilterBar::sayGathered(const QStringList &all)
{
    const QString first = all.isEmpty() ? QString() : asLabel(inBrief(all.first(), kLongestChoice));
    m_gathered->setText(
        all.isEmpty() ? tr("Filters")
        : all.size() == 1
            ? first
            : tr("%1 and %2 more", "filters").arg(first, QString::number(all.size() - 1)));
    m_gathered->setAccessibleName(all.isEmpty() ? tr("Filters")
                                                : tr("Filters: %1").arg(all.join(u"; "_s)));
    fitChoosers();
}

} // namespace Widgets
