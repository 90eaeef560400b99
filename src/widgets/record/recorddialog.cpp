#include "widgets/record/recorddialog.h"

#include "domain/text/sentences.h"
#include "models/authornames.h"
#include "models/file/filehistory.h"
#include "ui_recorddialog.h"

#include "models/plandocument.h"
#include "widgets/item/historyview.h"

#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;

namespace Widgets {

namespace {

enum Days { AnyDay, Today, Yesterday, LastWeek, LastMonth, OneDay };

// The groups of fields that a kind of change in the filter stands for.
enum class Part { Status, Responsibility, Outline };

Part partOf(Field field)
{
    switch (field) {
    case Field::Status:
    case Field::Difficulty: return Part::Status;
    case Field::Owners:
    case Field::LeadDepartment:
    case Field::SupportingDepartments:
    case Field::Deadline: return Part::Responsibility;
    case Field::Number:
    case Field::Kind:
    case Field::Title:
    case Field::Text: return Part::Outline;
    }
    Q_UNREACHABLE();
}

QStringList fieldsOf(Part part)
{
    QStringList keys;
    for (const Field field : allFields()) {
        if (partOf(field) == part)
            keys.append(fieldKey(field));
    }
    return keys;
}

struct Kind
{
    const char *name;
    QStringList fields;
    bool removals = false;
};

QList<Kind> kinds()
{
    return {
        {QT_TRANSLATE_NOOP("Widgets::RecordDialog", "All kinds of changes"), {}},
        {QT_TRANSLATE_NOOP("Widgets::RecordDialog", "What was removed"), {}, true},
        {QT_TRANSLATE_NOOP("Widgets::RecordDialog", "Progress and evidence"),
         {u"note"_s, u"evidence"_s}},
        {QT_TRANSLATE_NOOP("Widgets::RecordDialog", "Statuses"), fieldsOf(Part::Status)},
        {QT_TRANSLATE_NOOP("Widgets::RecordDialog", "Owners, departments, deadlines"),
         fieldsOf(Part::Responsibility)},
        {QT_TRANSLATE_NOOP("Widgets::RecordDialog", "The outline and its words"),
         fieldsOf(Part::Outline) << u"tree"_s << u"place"_s},
        {QT_TRANSLATE_NOOP("Widgets::RecordDialog", "Plans and their details"),
         {u"plan"_s, u"details"_s}},
        {QT_TRANSLATE_NOOP("Widgets::RecordDialog", "The summary"),
         {u"wording"_s, u"report_choices"_s}},
    };
}

} // namespace

RecordDialog::RecordDialog(PlanDocument *document, NodeId item, QWidget *parent)
    : Dialog(parent)
    , m_document(document)
    , m_item(item)
    , m_view(new HistoryView(document, this))
{
    setUp(m_ui);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_ui->column->insertWidget(m_ui->column->indexOf(m_ui->buttonBox), m_view, 1);
    // Enter goes to the item of the chosen row.
    m_ui->buttonBox->button(QDialogButtonBox::Close)->setAutoDefault(false);
    m_ui->itemBox->setVisible(item != NodeId{});
    m_ui->dayEdit->setDate(document->today());
    fillChoices();
    connect(m_ui->findEdit, &QLineEdit::textChanged, this, &RecordDialog::update);
    for (QComboBox *box : {m_ui->personBox, m_ui->yearBox, m_ui->daysBox, m_ui->kindBox})
        connect(box, &QComboBox::currentIndexChanged, this, &RecordDialog::update);
    connect(m_ui->dayEdit, &QDateEdit::dateChanged, this, &RecordDialog::update);
    connect(m_ui->itemBox, &QCheckBox::toggled, this, &RecordDialog::update);
    connect(m_view, &HistoryView::nodeChosen, this, [this](NodeId node) {
        m_chosen = node;
        accept();
    });
    resizeTo(860, 640);
    update();
}

void RecordDialog::fillChoices()
{
    QStringList names;
    for (const Kind &kind : kinds())
        names.append(tr(kind.name));
    m_ui->kindBox->addItems(names);
    m_ui->daysBox->addItems({tr("Any day"), tr("Today"), tr("Yesterday"), tr("The last 7 days"),
                             tr("The last 30 days"), tr("On one day:")});
    fillPeople();
    fillYears();
    const OutlineNode *node = m_document->outline().find(m_item);
    m_ui->itemBox->setText(node ? tr("Only “%1”").arg(inBrief(node->heading(), 30)) : QString());
}

void RecordDialog::fillPeople()
{
    QStringList people{tr("Everybody")};
    const Models::AuthorNames names;
    if (const auto authors = m_document->history().authors()) {
        for (const QString &author : *authors)
            people.append(author.isEmpty() ? tr("(no name)") : names.shown(author));
    }
    m_ui->personBox->addItems(people);
}

void RecordDialog::fillYears()
{
    QStringList years{tr("All years")};
    for (const PlanDetails &plan : m_document->plans())
        years.append(QString::number(plan.year));
    m_ui->yearBox->addItems(years);
    m_ui->yearBox->setVisible(m_document->plans().size() > 1);
}

void RecordDialog::takeDays(HistoryFilter &filter) const
{
    const QDate today = m_document->today();
    switch (m_ui->daysBox->currentIndex()) {
    case Today: filter.from = filter.to = today; break;
    case Yesterday: filter.from = filter.to = today.addDays(-1); break;
    case LastWeek: filter.from = today.addDays(-6); break;
    case LastMonth: filter.from = today.addDays(-29); break;
    case OneDay: filter.from = filter.to = m_ui->dayEdit->date(); break;
    default: break;
    }
}

HistoryFilter RecordDialog::filter() const
{
    HistoryFilter filter{.words = m_ui->findEdit->text().trimmed()};
    const Kind kind = kinds().value(m_ui->kindBox->currentIndex());
    filter.fields = kind.fields;
    filter.removals = kind.removals;
    if (const int person = m_ui->personBox->currentIndex(); person > 0) {
        const auto authors = m_document->history().authors();
        filter.author = authors ? authors->value(person - 1) : QString();
    }
    if (const int year = m_ui->yearBox->currentIndex(); year > 0)
        filter.plan = m_document->plans().value(year - 1).id;
    if (m_ui->itemBox->isChecked())
        filter.node = m_item;
    takeDays(filter);
    return filter;
}

void RecordDialog::update()
{
    m_ui->dayEdit->setVisible(m_ui->daysBox->currentIndex() == OneDay);
    m_view->setFilter(filter());
}

} // namespace Widgets
