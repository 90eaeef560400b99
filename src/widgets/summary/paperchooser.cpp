#include "widgets/summary/paperchooser.h"

#include "domain/summary/reportperiod.h"
#include "domain/text/dates.h"
#include "widgets/kit/fields/dayedit.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/density.h"
#include "widgets/kit/style/flowlayout.h"
#include "widgets/kit/style/spaces.h"
#include "widgets/kit/style/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Widgets {

namespace {

enum Period {
    WholeYear,
    FirstHalf,
    SecondHalf,
    FirstQuarter,
    LastQuarter = FirstQuarter + 3,
    FirstMonth,
    LastMonth = FirstMonth + 11,
    Between
};

// The period for an index of the list. Its bounds are null for the whole year and for the entry
// "between two days".
ReportPeriod periodOf(int choice, int year)
{
    if (choice >= FirstMonth && choice <= LastMonth) {
        const int month = choice - FirstMonth + 1;
        return ReportPeriod::of(firstDayOf(YearPart::Month, month, year),
                                lastDayOf(YearPart::Month, month, year));
    }
    if (choice == FirstHalf || choice == SecondHalf)
        return ReportPeriod::half(year, choice - FirstHalf + 1);
    if (choice >= FirstQuarter && choice <= LastQuarter)
        return ReportPeriod::quarter(year, choice - FirstQuarter + 1);
    return {};
}

} // namespace

PaperChooser::PaperChooser(int year, QWidget *parent)
    : QWidget(parent)
    , m_year(year)
    , m_style(new QComboBox(this))
    , m_period(new QComboBox(this))
    , m_from(new DayEdit(this))
    , m_to(new DayEdit(this))
    , m_asOf(new DayEdit(this))
    , m_days(new QWidget(this))
{
    m_style->setObjectName(u"styleBox"_s);
    m_period->setObjectName(u"periodBox"_s);
    m_from->setObjectName(u"fromEdit"_s);
    m_to->setObjectName(u"toEdit"_s);
    m_asOf->setObjectName(u"asOfEdit"_s);
    auto *days = new QHBoxLayout(m_days);
    days->setContentsMargins({});
    days->addWidget(group(tr("&From"), m_from));
    days->addWidget(group(tr("&Until"), m_to));
    auto *line = new FlowLayout;
    setLayout(line);
    keepSpaces(this, line, {16, 0, 16, 8}, 16, 4);
    for (QWidget *part : {group(tr("&Kind of paper"), m_style), group(tr("&Period"), m_period),
                          m_days, group(tr("As &of"), m_asOf)})
        line->addWidget(part);
    for (QWidget *field : QList<QWidget *>{m_style, m_period, m_from, m_to, m_asOf}) {
        field->setFocusPolicy(Qt::StrongFocus);
        field->installEventFilter(this);
    }
    fillChoices();
    updateLook();
    followChanges(this, {.look = [this] { updateLook(); }});
    showDays();
    connect(m_style, &QComboBox::currentIndexChanged, this,
            [this](int row) { emit styleChosen(allSummaryStyles().value(row)); });
    connect(m_period, &QComboBox::currentIndexChanged, this, [this] {
        showDays();
        emit periodChosen();
    });
    connect(m_from, &QDateEdit::dateChanged, m_to, &QDateEdit::setMinimumDate);
    for (QDateEdit *edit : QList<QDateEdit *>{m_from, m_to})
        connect(edit, &QDateEdit::dateChanged, this, &PaperChooser::periodChosen);
    connect(m_asOf, &QDateEdit::dateChanged, this, &PaperChooser::asOfChosen);
}

QWidget *PaperChooser::group(const QString &words, QWidget *field)
{
    auto *both = new QWidget(this);
    auto *label = new QLabel(words, both);
    auto *line = new QHBoxLayout(both);
    line->setContentsMargins({});
    line->addWidget(label);
    line->addWidget(field);
    label->setBuddy(field);
    return both;
}

void PaperChooser::showDays()
{
    m_days->setVisible(m_period->currentIndex() == Between);
}

void PaperChooser::setStyle(SummaryStyle style)
{
    const QSignalBlocker quiet(m_style);
    m_style->setCurrentIndex(int(allSummaryStyles().indexOf(style)));
}

void PaperChooser::setAsOf(QDate day)
{
    m_asOf->setDate(day);
}

void PaperChooser::setDays(QDate from, QDate to)
{
    const QSignalBlocker quietFrom(m_from);
    const QSignalBlocker quietTo(m_to);
    m_from->setDate(from);
    m_to->setMinimumDate(from);
    m_to->setDate(to);
}

QDate PaperChooser::from() const
{
    const int choice = m_period->currentIndex();
    return choice == Between ? m_from->date() : periodOf(choice, m_year).from;
}

QDate PaperChooser::to() const
{
    const int choice = m_period->currentIndex();
    return choice == Between ? m_to->date() : periodOf(choice, m_year).to;
}

QDate PaperChooser::asOf() const
{
    return m_asOf->date();
}

QString PaperChooser::period() const
{
    const int choice = m_period->currentIndex();
    return choice == Between ? ReportPeriod::of(m_from->date(), m_to->date()).key()
                             : periodOf(choice, m_year).key();
}

void PaperChooser::setPeriod(const QString &key)
{
    for (int choice = WholeYear; choice < Between; ++choice) {
        if (periodOf(choice, m_year).key() == key)
            return m_period->setCurrentIndex(choice);
    }
    const QDate from = QDate::fromString(key.section(u'/', 0, 0), Qt::ISODate);
    const QDate to = QDate::fromString(key.section(u'/', 1), Qt::ISODate);
    if (!from.isValid() || !to.isValid() || from > to)
        return m_period->setCurrentIndex(WholeYear);
    setDays(from, to);
    m_period->setCurrentIndex(Between);
}

// The wheel changes a field only while it has the focus.
bool PaperChooser::eventFilter(QObject *watched, QEvent *event)
{
    const auto *field = qobject_cast<QWidget *>(watched);
    if (event->type() != QEvent::Wheel || !field || field->hasFocus())
        return QWidget::eventFilter(watched, event);
    event->ignore();
    return true;
}

void PaperChooser::fillChoices()
{
    m_style->setAccessibleName(tr("Kind of paper"));
    m_period->setAccessibleName(tr("Period"));
    QStringList periods{tr("Whole year"),    tr("First half"),     tr("Second half"),
                        tr("First quarter"), tr("Second quarter"), tr("Third quarter"),
                        tr("Fourth quarter")};
    for (int month = 1; month <= 12; ++month)
        periods.append(locale().standaloneMonthName(month));
    m_period->addItems(periods + QStringList{tr("Between two days")});
    m_style->addItems({tr("Annual summary in prose"), tr("Item by item"),
                       tr("Report to a superior"), tr("By lead department"),
                       tr("Brief on one page")});
}

// In narrow windows the labels of kind and period are hidden: the chosen entries explain
// themselves.
void PaperChooser::updateLook()
{
    const bool isNarrow = densityOf(this) == Density::Narrow;
    for (const QComboBox *box : {m_style, m_period})
        box->parentWidget()->findChild<QLabel *>()->setVisible(!isNarrow);
    for (QDateEdit *edit : QList<QDateEdit *>{m_asOf, m_from, m_to}) {
        edit->setMaximumHeight(m_period->sizeHint().height());
        edit->setMinimumWidth(edit->fontMetrics().horizontalAdvance(u"0000-00-00"_s)
                              + scaled(this, 52)); // pixels for the arrow and the edges
    }
}

} // namespace Widgets
