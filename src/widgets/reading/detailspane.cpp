#include "widgets/reading/detailspane.h"

#include "ui_detailspane.h"

#include "domain/text/dates.h"
#include "domain/text/daytext.h"
#include "widgets/kit/linkbutton.h"
#include "widgets/kit/style/theme.h"
#include "widgets/kit/style/unstoredmark.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace Domain;
using Detail = Models::ReadingEditor::Detail;

namespace Widgets {

namespace {

constexpr int kNarrow = 520; // width in units, below which the fields stand under each other
constexpr int kWideRows = 3; // rows of fields in a wide pane; the suggestion stands below them
constexpr int kNarrowRows = 6;

} // namespace

QString dayWords(const QString &typed, std::optional<int> year)
{
    QString words = typed.trimmed();
    static const QRegularExpression yearAlone(u"^\\d{4}年?$"_s);
    if (words.isEmpty() || yearAlone.match(words).hasMatch())
        return words;
    const QDate otherwise(year.value_or(QDate::currentDate().year()), 1, 1);
    const QDate day = readDay(words, otherwise);
    return isNotableDay(day) ? day.toString(Qt::ISODate) : words;
}

void markDay(QLineEdit *edit, bool isUnderstood)
{
    setMarkedUnstored(edit, !isUnderstood, DetailsPane::tr("Not understood as a day"));
}

DetailsPane::DetailsPane(QWidget *parent)
    : QWidget(parent)
    , m_yearButton(new LinkButton(this))
{
    m_ui->setupUi(this);
    m_yearButton->setObjectName(u"yearButton"_s);
    m_yearButton->setAutoDefault(false);
    m_yearButton->hide();
    setTabOrder(m_ui->yearEdit, m_yearButton);
    setTabOrder(m_yearButton, m_ui->issuedOnEdit);
}

void DetailsPane::setEditor(Models::ReadingEditor *editor)
{
    m_editor = editor;
    const QLineEdit *edits[] = {m_ui->titleEdit,          m_ui->yearEdit,   m_ui->organisationEdit,
                                m_ui->documentNumberEdit, m_ui->issuerEdit, m_ui->issuedOnEdit};
    for (const QLineEdit *edit : edits) {
        connect(edit, &QLineEdit::editingFinished, this, &DetailsPane::takeTyped);
        connect(edit, &QLineEdit::textEdited, this, &DetailsPane::typed);
    }
    connect(m_yearButton, &QPushButton::clicked, this, [this] {
        if (const auto year = m_editor->suggestedYear())
            m_editor->setDetail(Detail::Year, QString::number(*year));
        m_ui->yearEdit->setFocus();
    });
    connect(editor, &Models::ReadingEditor::detailsChanged, this, &DetailsPane::showDetails);
    showDetails();
}

void DetailsPane::takeTyped()
{
    m_editor->setDetail(Detail::Title, m_ui->titleEdit->text());
    m_editor->setDetail(Detail::Year, m_ui->yearEdit->text());
    m_editor->setDetail(Detail::Organisation, m_ui->organisationEdit->text());
    m_editor->setDetail(Detail::DocumentNumber, m_ui->documentNumberEdit->text());
    m_editor->setDetail(Detail::Issuer, m_ui->issuerEdit->text());
    m_editor->setDetail(Detail::IssuedOn,
                        dayWords(m_ui->issuedOnEdit->text(), m_editor->reading().year));
}

void DetailsPane::showDetails()
{
    const auto show = [this](QLineEdit *edit, Detail detail) {
        const QString text = m_editor->detail(detail);
        if (edit->text() == text)
            return;
        edit->setText(text);
        edit->setCursorPosition(0);
    };
    show(m_ui->titleEdit, Detail::Title);
    show(m_ui->yearEdit, Detail::Year);
    show(m_ui->organisationEdit, Detail::Organisation);
    show(m_ui->documentNumberEdit, Detail::DocumentNumber);
    show(m_ui->issuerEdit, Detail::Issuer);
    show(m_ui->issuedOnEdit, Detail::IssuedOn);
    markDay(m_ui->issuedOnEdit, isDayUnderstood());
    showSuggestion();
}

void DetailsPane::showSuggestion()
{
    const auto year = m_editor->suggestedYear();
    const bool isShown = year && m_ui->yearEdit->text().isEmpty();
    if (isShown)
        m_yearButton->setWords(
            tr("The page is dated %1: click here if that is the plan's year.").arg(*year));
    if (m_yearButton->isVisibleTo(this) == isShown)
        return;
    m_yearButton->setVisible(isShown);
    emit heightChanged();
}

bool DetailsPane::isDayUnderstood() const
{
    return m_editor->detail(Detail::IssuedOn).isEmpty() || m_editor->reading().issuedOn.isValid();
}

int DetailsPane::fieldsHeight() const
{
    const int rows = m_isNarrow.value_or(false) ? kNarrowRows : kWideRows;
    return rows * m_ui->titleEdit->sizeHint().height()
           + (rows - 1) * m_ui->detailsGrid->verticalSpacing();
}

QLineEdit *DetailsPane::titleEdit() const
{
    return m_ui->titleEdit;
}

QLineEdit *DetailsPane::yearEdit() const
{
    return m_ui->yearEdit;
}

QLineEdit *DetailsPane::organisationEdit() const
{
    return m_ui->organisationEdit;
}

QLineEdit *DetailsPane::issuedOnEdit() const
{
    return m_ui->issuedOnEdit;
}

void DetailsPane::arrange(int width)
{
    m_ui->detailsGrid->setContentsMargins({});
    m_ui->detailsGrid->setHorizontalSpacing(scaled(this, 8));
    m_ui->detailsGrid->setVerticalSpacing(scaled(this, 4));
    const bool isNarrow = width * 1000 < kNarrow * scaled(this, 1000);
    if (m_isNarrow == isNarrow)
        return;
    m_isNarrow = isNarrow;
    struct Place
    {
        QWidget *label;
        QWidget *edit;
        int row, column, span;
    };
    const Ui::DetailsPane &ui = *m_ui;
    const Place wide[] = {{ui.titleTitle, ui.titleEdit, 0, 0, 5},
                          {ui.yearTitle, ui.yearEdit, 1, 0, 1},
                          {ui.issuedOnTitle, ui.issuedOnEdit, 1, 2, 1},
                          {ui.documentNumberTitle, ui.documentNumberEdit, 1, 4, 1},
                          {ui.organisationTitle, ui.organisationEdit, 2, 0, 3},
                          {ui.issuerTitle, ui.issuerEdit, 2, 4, 1}};
    const Place narrow[] = {{ui.titleTitle, ui.titleEdit, 0, 0, 1},
                            {ui.yearTitle, ui.yearEdit, 1, 0, 1},
                            {ui.issuedOnTitle, ui.issuedOnEdit, 2, 0, 1},
                            {ui.documentNumberTitle, ui.documentNumberEdit, 3, 0, 1},
                            {ui.organisationTitle, ui.organisationEdit, 4, 0, 1},
                            {ui.issuerTitle, ui.issuerEdit, 5, 0, 1}};
    for (const Place &place : isNarrow ? narrow : wide) {
        ui.detailsGrid->addWidget(place.label, place.row, place.column);
        ui.detailsGrid->addWidget(place.edit, place.row, place.column + 1, 1, place.span);
    }
    ui.detailsGrid->addWidget(m_yearButton, isNarrow ? kNarrowRows : kWideRows, 1, 1,
                              isNarrow ? 1 : 5);
    ui.detailsGrid->setRowStretch(kNarrowRows + 1, 1); // takes the spare height
    ui.detailsGrid->setColumnStretch(1, 2);
    ui.detailsGrid->setColumnStretch(3, isNarrow ? 0 : 2);
    ui.detailsGrid->setColumnStretch(5, isNarrow ? 0 : 3);
}

} // namespace Widgets
