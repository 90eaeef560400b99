#include "widgets/window/plandetailsdialog.h"

#include "ui_plandetailsdialog.h"

#include "domain/plan/outline.h"
#include "domain/plan/rules.h"
#include "domain/reading/planheading.h"
#include "models/search/searchwords.h"
#include "widgets/item/searchmarks.h"
#include "widgets/kit/fields/dayedit.h"
#include "widgets/kit/label.h"
#include "widgets/kit/roomydelegate.h"
#include "widgets/kit/style/theme.h"

#include <QPushButton>
#include <QTextCursor>

using namespace Domain;
using Models::matchesIn;
using Models::TextSpan;

namespace Widgets {

PlanDetailsDialog::PlanDetailsDialog(const Outline &outline, bool readOnly, QWidget *parent)
    : Dialog(parent)
    , m_why(new Label(Label::Size::Small, ColourRole::MissedText, this))
    , m_plan(outline.plan())
{
    setUp(m_ui);
    m_why->setObjectName(QStringLiteral("whyLabel"));
    m_why->setWordWrap(true);
    m_ui->column->insertWidget(m_ui->column->indexOf(m_ui->buttonBox), m_why);
    m_ui->contentsColumn->setContentsMargins({});
    m_ui->contents->setAutoFillBackground(false);
    m_ui->scrolled->viewport()->setAutoFillBackground(false);
    showDetails();
    fillLeftOut(m_ui->leftOutView, outline.leftOut());
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setText(tr("&Store"));
    if (readOnly)
        setReadOnly();
    connect(m_ui->titleEdit, &QLineEdit::textChanged, this, &PlanDetailsDialog::updateOkButton);
    connect(m_ui->issuedOnEdit, &QLineEdit::textChanged, this, &PlanDetailsDialog::updateOkButton);
    updateOkButton();
    resizeTo(620, 520);
}

void PlanDetailsDialog::showDetails()
{
    m_ui->titleEdit->setText(m_plan.title);
    m_ui->yearView->setText(QString::number(m_plan.year));
    m_ui->organisationEdit->setText(m_plan.organisation);
    m_ui->documentNumberEdit->setText(m_plan.documentNumber);
    m_ui->issuerEdit->setText(m_plan.issuer);
    m_ui->issuedOnEdit->setText(m_plan.issuedOn.toString(Qt::ISODate));
    m_ui->closingView->setText(m_plan.closing);
    m_ui->closingLabel->setVisible(!m_plan.closing.isEmpty());
    m_ui->closingView->setVisible(!m_plan.closing.isEmpty());
    m_ui->closedBox->setChecked(m_plan.closed);
    m_ui->preambleView->setPlainText(m_plan.preamble);
    m_ui->titleEdit->setMaxLength(std::max<int>(kLongestTitle, int(m_plan.title.size())));
    for (QLineEdit *edit : {m_ui->organisationEdit, m_ui->documentNumberEdit, m_ui->issuerEdit})
        edit->setMaxLength(std::max<int>(kLongestName, int(edit->text().size())));
    for (QLineEdit *edit : findChildren<QLineEdit *>())
        edit->setCursorPosition(0);
}

void PlanDetailsDialog::showFound(const QStringList &terms)
{
    if (terms.isEmpty())
        return;
    if (!matchesIn(m_plan.closing, terms).isEmpty()) {
        m_ui->closingView->setTextFormat(Qt::RichText);
        m_ui->closingView->setText(markedText(m_plan.closing, terms, palette()));
    }
    markLeftOut(terms);
    markPreamble(terms); // last, as its tab comes first
}

void PlanDetailsDialog::markPreamble(const QStringList &terms)
{
    QTextEdit::ExtraSelection mark{.cursor = QTextCursor(m_ui->preambleView->document()),
                                   .format = {}};
    mark.format.setBackground(colour(palette(), ColourRole::FoundGround));
    QList<QTextEdit::ExtraSelection> marks;
    for (const TextSpan &span : matchesIn(m_ui->preambleView->toPlainText(), terms)) {
        mark.cursor.setPosition(int(span.begin));
        mark.cursor.setPosition(int(span.begin + span.length), QTextCursor::KeepAnchor);
        marks.append(mark);
    }
    m_ui->preambleView->setExtraSelections(marks);
    if (marks.isEmpty())
        return;
    m_ui->tabs->setCurrentWidget(m_ui->preambleTab);
    QTextCursor first = marks.first().cursor;
    first.clearSelection();
    m_ui->preambleView->setTextCursor(first);
}

void PlanDetailsDialog::markLeftOut(const QStringList &terms)
{
    QTreeWidgetItem *first = nullptr;
    for (int row = 0; row < m_ui->leftOutView->topLevelItemCount(); ++row) {
        QTreeWidgetItem *line = m_ui->leftOutView->topLevelItem(row);
        if (matchesIn(line->text(1), terms).isEmpty())
            continue;
        line->setBackground(1, colour(palette(), ColourRole::FoundGround));
        first = first ? first : line;
    }
    if (!first)
        return;
    m_ui->tabs->setCurrentWidget(m_ui->leftOutTab);
    m_ui->leftOutView->scrollToItem(first);
}

void PlanDetailsDialog::setReadOnly()
{
    for (QLineEdit *edit : findChildren<QLineEdit *>())
        edit->setReadOnly(true);
    m_ui->closedBox->setEnabled(false);
    m_ui->buttonBox->setStandardButtons(QDialogButtonBox::Close);
}

PlanDetails PlanDetailsDialog::details() const
{
    PlanDetails details = m_plan;
    // Fields that the user did not edit keep their values, even those that cleanLine() would alter.
    const auto take = [](const QLineEdit *edit, QString &value) {
        if (edit->isModified())
            value = cleanLine(edit->text());
    };
    take(m_ui->titleEdit, details.title);
    take(m_ui->organisationEdit, details.organisation);
    take(m_ui->documentNumberEdit, details.documentNumber);
    take(m_ui->issuerEdit, details.issuer);
    if (m_ui->issuedOnEdit->isModified())
        details.issuedOn = wholeDayTyped(m_ui->issuedOnEdit->text());
    details.closed = m_ui->closedBox->isChecked();
    return details;
}

void PlanDetailsDialog::updateOkButton()
{
    QPushButton *ok = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    const QString day = m_ui->issuedOnEdit->text().trimmed();
    QString why;
    if (ok && cleanLine(m_ui->titleEdit->text()).isEmpty())
        why = tr("A plan needs a title.");
    else if (ok && !day.isEmpty() && !wholeDayTyped(day).isValid())
        why = tr("“%1” is not a day with its year; write it as 2021-3-5 or 2021年3月5日.").arg(day);
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    if (ok)
        ok->setEnabled(why.isEmpty());
}

void fillLeftOut(QTreeWidget *view, const QList<LeftOutLine> &lines)
{
    for (const LeftOutLine &line : lines) {
        auto *row = new QTreeWidgetItem(
            view, {QString::number(line.line), line.text.simplified(), line.reason});
        row->setTextAlignment(0, Qt::AlignRight | Qt::AlignVCenter);
    }
    view->setItemDelegate(new RoomyDelegate(view));
    view->setColumnWidth(0, scaled(view, 56));
    view->setColumnWidth(1, scaled(view, 330));
}

} // namespace Widgets
