#include "widgets/window/plandetailsbar.h"

#include "domain/plan/limits.h"
#include "domain/plan/newplan.h"
#include "domain/plan/rules.h"
#include "domain/text/dates.h"
#include "domain/text/daytext.h"
#include "models/editing/yearediting.h"
#include "models/plandocument.h"
#include "widgets/kit/fields/valueedit.h"
#include "widgets/kit/label.h"
#include "widgets/kit/messages.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QResizeEvent>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;

namespace Widgets {

namespace {

// Number of years offered before and after the present one.
constexpr int kYearsBefore = 10;
constexpr int kYearsAfter = 2;

// Widths at 100 % text.
constexpr qreal kShortField = 116;
constexpr qreal kWidthForTwo = 520; // narrowest bar with two fields side by side

} // namespace

PlanDetailsBar::PlanDetailsBar(PlanDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_grid(new QGridLayout(this))
    , m_title(new ValueEdit(this))
    , m_organisation(new ValueEdit(this))
    , m_issuedOn(new ValueEdit(this))
    , m_year(new QComboBox(this))
    , m_titleLabel(new Label(Label::Size::Body, ColourRole::Secondary, this))
    , m_organisationLabel(new Label(Label::Size::Body, ColourRole::Secondary, this))
    , m_issuedOnLabel(new Label(Label::Size::Body, ColourRole::Secondary, this))
    , m_yearLabel(new Label(Label::Size::Body, ColourRole::Secondary, this))
{
    setObjectName(u"planDetailsBar"_s);
    m_title->setObjectName(u"planTitleEdit"_s);
    m_organisation->setObjectName(u"planOrganisationEdit"_s);
    m_issuedOn->setObjectName(u"planIssuedOnEdit"_s);
    m_year->setObjectName(u"planYearBox"_s);
    m_title->setLongest(kLongestTitle);
    m_organisation->setLongest(kLongestName);
    connect(m_title, &ValueEdit::committed, this, [this](const QString &typed) {
        PlanDetails details = m_document->plan();
        details.title = cleanLine(typed);
        if (details.title.isEmpty())
            details.title = proposedTitle(details.organisation, details.year);
        store(details);
    });
    connect(m_organisation, &ValueEdit::committed, this, [this](const QString &typed) {
        store(withOrganisation(m_document->plan(), cleanLine(typed)));
    });
    connect(m_issuedOn, &ValueEdit::committed, this, &PlanDetailsBar::storeDay);
    connect(m_year, &QComboBox::activated, this, [this](int row) {
        store(withYear(m_document->plan(), m_year->itemData(row).toInt()));
    });
    connect(document, &PlanDocument::detailsChanged, this, &PlanDetailsBar::refresh);
    connect(document, &PlanDocument::planReplaced, this, &PlanDetailsBar::refresh);
    retranslate();
    followChanges(this, {.words = [this] { retranslate(); }, .look = [this] { arrange(); }});
}

void PlanDetailsBar::arrange()
{
    const bool two = width() >= scaled(this, kWidthForTwo);
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    const auto place = [this](int row, int column, Label *label, QWidget *field) {
        label->setBuddy(field);
        m_grid->addWidget(label, row, column);
        m_grid->addWidget(field, row, column + 1);
    };
    place(0, 0, m_organisationLabel, m_organisation);
    place(1, 0, m_titleLabel, m_title);
    place(two ? 0 : 2, two ? 2 : 0, m_yearLabel, m_year);
    place(two ? 1 : 3, two ? 2 : 0, m_issuedOnLabel, m_issuedOn);
    // The tab order is the order of reading.
    const QList<QWidget *> order =
        two ? QList<QWidget *>{m_organisation, m_year, m_title, m_issuedOn}
            : QList<QWidget *>{m_organisation, m_title, m_year, m_issuedOn};
    for (qsizetype field = 1; field < order.size(); ++field)
        setTabOrder(order[field - 1], order[field]);
    m_grid->setColumnStretch(1, 1);
    const int edge = scaled(this, 14);
    m_grid->setContentsMargins(edge, scaled(this, 8), edge, scaled(this, 8));
    m_grid->setHorizontalSpacing(scaled(this, 10));
    m_grid->setVerticalSpacing(scaled(this, 6));
    const int shortWidth = two ? scaled(this, kShortField) : QWIDGETSIZE_MAX;
    m_year->setMaximumWidth(shortWidth);
    m_issuedOn->setMaximumWidth(shortWidth);
}

// Fills the list with the years that have no other plan in the file.
void PlanDetailsBar::fillYears()
{
    const int shown = m_document->plan().year;
    const int present = m_document->today().year();
    m_year->clear();
    for (int year = std::min(shown, present - kYearsBefore);
         year <= std::max(shown, present + kYearsAfter); ++year) {
        const bool isTaken = std::ranges::find(m_document->plans(), year, &PlanDetails::year)
                             != m_document->plans().cend();
        if (isPlanYear(year) && (year == shown || !isTaken))
            m_year->addItem(QString::number(year), year);
    }
    m_year->setCurrentIndex(m_year->findData(shown));
}

void PlanDetailsBar::refresh()
{
    const PlanDetails &plan = m_document->plan();
    m_title->setValue(plan.title);
    m_organisation->setValue(plan.organisation);
    m_issuedOn->setValue(plan.issuedOn.toString(Qt::ISODate));
    fillYears();
    for (ValueEdit *edit : {m_title, m_organisation, m_issuedOn})
        edit->setReadOnly(m_document->isReadOnly());
    m_year->setEnabled(!m_document->isReadOnly());
}

void PlanDetailsBar::store(const PlanDetails &details)
{
    const PlanDetails was = m_document->plan();
    tellFailure(this, Models::setDetails(*m_document, was, details));
    refresh();
    for (ValueEdit *edit : {m_title, m_organisation})
        edit->showValue();
}

// Stores the date of issue. Words that are no date stay in the field, marked.
void PlanDetailsBar::storeDay(const QString &typed)
{
    const QDate day = readDay(typed, QDate(m_document->plan().year, 1, 1));
    const bool isDay = typed.trimmed().isEmpty() || isNotableDay(day);
    m_issuedOn->setUnstored(!isDay);
    m_issuedOn->setToolTip(
        isDay
            ? QString()
            : tr("This is not a date the program understands; write it as 2021-9-28 or 9月28日."));
    if (!isDay)
        return;
    PlanDetails details = m_document->plan();
    details.issuedOn = day;
    store(details);
    m_issuedOn->showValue();
}

void PlanDetailsBar::commit()
{
    for (ValueEdit *edit : {m_organisation, m_title, m_issuedOn})
        edit->commit();
}

void PlanDetailsBar::focusFirst()
{
    m_organisation->setFocus(Qt::OtherFocusReason);
}

void PlanDetailsBar::retranslate()
{
    const auto name = [](Label *label, QWidget *field, const QString &words) {
        label->setText(words);
        field->setAccessibleName(words);
    };
    name(m_titleLabel, m_title, tr("Title"));
    name(m_organisationLabel, m_organisation, tr("Organisation"));
    name(m_yearLabel, m_year, tr("Year"));
    name(m_issuedOnLabel, m_issuedOn, tr("Issued on"));
    m_organisation->setPlaceholderText(tr("The committee whose plan this is"));
    m_issuedOn->setPlaceholderText(tr("not yet", "issued"));
    arrange();
    refresh();
}

void PlanDetailsBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        arrange();
}

void PlanDetailsBar::paintEvent(QPaintEvent *)
{
    paintPanel(this);
}

} // namespace Widgets
