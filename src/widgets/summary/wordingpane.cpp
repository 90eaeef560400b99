#include "widgets/summary/wordingpane.h"

#include "ui_wordingpane.h"

#include "widgets/kit/fonts/fontfollower.h"
#include "widgets/kit/label.h"
#include "widgets/kit/linkbutton.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/theme.h"

#include <QEvent>
#include <QSignalBlocker>

using namespace Domain;

namespace Widgets {

WordingPane::WordingPane(QWidget *parent)
    : QWidget(parent)
    , m_state(new Label(Label::Size::Small, ColourRole::Secondary, this, 1))
    , m_heading(new Label(Label::Size::Body, ColourRole::Text, this, 3))
    , m_newRecord(new QWidget(this))
    , m_sources(new LinkButton(this))
{
    m_ui->setupUi(this);
    m_ui->column->insertWidget(0, m_state);
    m_ui->column->insertWidget(1, m_heading);
    m_heading->setObjectName(QStringLiteral("blockLabel"));
    m_state->setObjectName(QStringLiteral("blockState"));
    m_newRecord->setObjectName(QStringLiteral("newRecord"));
    auto *rows = new QVBoxLayout(m_newRecord);
    rows->setContentsMargins({});
    auto *words = new Label(Label::Size::Small, ColourRole::DueSoonText, m_newRecord, 4);
    words->setObjectName(QStringLiteral("newRecordLabel"));
    auto *keep = new LinkButton(m_newRecord);
    keep->setObjectName(QStringLiteral("keepButton"));
    rows->addWidget(words);
    rows->addWidget(keep, 0, Qt::AlignLeft);
    m_ui->wordingColumn->insertWidget(0, m_newRecord);
    m_sources->setObjectName(QStringLiteral("sourcesButton"));
    m_ui->wordingColumn->insertWidget(1, m_sources, 0, Qt::AlignLeft);
    connect(m_sources, &QPushButton::clicked, this, &WordingPane::sourcesWanted);
    m_ui->wordingColumn->setStretch(m_ui->wordingColumn->indexOf(m_ui->wordingEdit), 3);
    m_ui->wordingColumn->setStretch(m_ui->wordingColumn->indexOf(m_ui->proposalView), 2);
    connect(keep, &QPushButton::clicked, this, &WordingPane::recordSeen);
    m_ui->proposalView->setBackgroundVisible(false);
    m_ui->proposalView->viewport()->setAutoFillBackground(false);
    m_ui->wordingEdit->viewport()->setAutoFillBackground(false);
    new FontFollower(m_ui->proposalTitle, smallFont);
    connectFields();
    updateLook();
    describe();
    followChanges(this, {.look = [this] { updateLook(); }});
}

void WordingPane::connectFields()
{
    connect(m_ui->wordingEdit, &NoteEdit::typed, this, [this] {
        if (!m_isShowing)
            emit typed();
    });
    m_ui->wordingEdit->installEventFilter(this);
    connect(m_ui->compareButton, &QPushButton::toggled, this, &WordingPane::describe);
    connect(m_ui->backButton, &QPushButton::clicked, this, &WordingPane::proposalWanted);
    for (ValueEdit *edit :
         {m_ui->recipientEdit, m_ui->signatureEdit, m_ui->contactEdit, m_ui->telephoneEdit})
        connect(edit, &ValueEdit::committed, this, &WordingPane::choicesEdited);
    connect(m_ui->signedOnEdit, &QDateEdit::dateChanged, this, &WordingPane::choicesEdited);
    connect(m_ui->sealBox, &QCheckBox::toggled, this, &WordingPane::choicesEdited);
}

void WordingPane::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    m_ui->wordingEdit->setReadOnly(readOnly);
    describe();
}

void WordingPane::showBlock(const SummaryBlock &block, const std::optional<QString> &unfinished)
{
    m_isShowing = true;
    m_block = block;
    m_ui->wordingEdit->setPlainText(unfinished.value_or(block.words()));
    m_isShowing = false;
    describe();
}

void WordingPane::updateBlock(const SummaryBlock &block)
{
    const bool typing = unfinished().has_value();
    const bool sameWords = m_block.words() == block.words();
    m_block = block;
    if (!typing && !sameWords) {
        m_isShowing = true;
        m_ui->wordingEdit->setPlainText(block.words());
        m_isShowing = false;
    }
    describe();
}

std::optional<QString> WordingPane::unfinished() const
{
    const QString text = m_ui->wordingEdit->typedText();
    return !m_block.isWorded || text == m_block.words() ? std::nullopt : std::optional(text);
}

void WordingPane::takeInPreedit()
{
    m_ui->wordingEdit->takeInPreedit();
}

void WordingPane::setChoices(const ReportChoices &choices, const QString &organisation, QDate asOf)
{
    m_asOf = asOf;
    m_ui->recipientEdit->setValue(choices.recipient);
    m_ui->signatureEdit->setValue(choices.signature);
    m_ui->contactEdit->setValue(choices.contact);
    m_ui->telephoneEdit->setValue(choices.telephone);
    m_ui->signatureEdit->setPlaceholderText(organisation);
    const QSignalBlocker quietDay(m_ui->signedOnEdit);
    const QSignalBlocker quietSeal(m_ui->sealBox);
    m_ui->signedOnEdit->setDate(choices.signedOn.isValid() ? choices.signedOn : asOf);
    m_ui->sealBox->setChecked(choices.sealed);
}

ReportChoices WordingPane::choices(ReportChoices of) const
{
    of.recipient = m_ui->recipientEdit->text().trimmed();
    of.signature = m_ui->signatureEdit->text().trimmed();
    of.contact = m_ui->contactEdit->text().trimmed();
    of.telephone = m_ui->telephoneEdit->text().trimmed();
    const QDate day = m_ui->signedOnEdit->date();
    of.signedOn = day == m_asOf ? QDate() : day;
    of.sealed = m_ui->sealBox->isChecked();
    return of;
}

void WordingPane::commitFields()
{
    for (ValueEdit *edit :
         {m_ui->recipientEdit, m_ui->signatureEdit, m_ui->contactEdit, m_ui->telephoneEdit})
        edit->commit();
}

bool WordingPane::isBareHeading() const
{
    return m_block.node != NodeId{} && m_block.proposal.isEmpty() && !m_block.wording;
}

void WordingPane::focusWords()
{
    QWidget *field = m_block.name == kRecipientBlock   ? m_ui->recipientEdit
                     : m_block.name == kSignatureBlock ? m_ui->signatureEdit
                     : m_block.name == kContactBlock   ? m_ui->contactEdit
                                                       : static_cast<QWidget *>(m_ui->wordingEdit);
    field->setFocus(Qt::TabFocusReason);
}

QString WordingPane::stateWords() const
{
    if (!m_block.isWorded)
        return {};
    if (unfinished())
        return tr("Being edited");
    if (isBareHeading())
        return tr("The heading is printed as it was issued");
    if (m_block.wording)
        return tr("Edited by you");
    return m_block.hasNotes ? tr("Proposed from the progress notes") : tr("No progress noted");
}

void WordingPane::describe()
{
    m_heading->setText(m_block.label.simplified());
    // The label of the recipient's field serves as heading.
    m_heading->setVisible(m_block.name != kRecipientBlock);
    m_state->setText(stateWords());
    m_state->setVisible(!stateWords().isEmpty());
    m_ui->pages->setCurrentWidget(m_block.name == kRecipientBlock   ? m_ui->recipientPage
                                  : m_block.name == kSignatureBlock ? m_ui->signaturePage
                                  : m_block.name == kContactBlock   ? m_ui->contactPage
                                                                    : m_ui->wordingPage);
    m_ui->wordingEdit->setReadOnly(m_isReadOnly || !m_block.isWorded);
    m_sources->setWords(tr("Made from %n note(s)", nullptr, int(m_block.sources.size())));
    m_sources->setVisible(!m_block.sources.isEmpty());
    const bool differs = unfinished() || m_block.wording;
    m_newRecord->setVisible(m_block.hasNewRecord());
    findChild<Label *>(QStringLiteral("newRecordLabel"))
        ->setText(tr("What is recorded, or the day up to which it counts, has changed since you "
                     "wrote this. Please compare it with the proposal."));
    auto *keep = findChild<LinkButton *>(QStringLiteral("keepButton"));
    keep->setWords(tr("My wording is right as it is"));
    keep->setEnabled(!m_isReadOnly);
    m_ui->compareButton->setEnabled(differs);
    m_ui->backButton->setEnabled(differs && !m_isReadOnly);
    const bool comparing = differs && m_ui->compareButton->isChecked();
    m_ui->proposalTitle->setVisible(comparing);
    m_ui->proposalView->setVisible(comparing);
    m_ui->proposalView->setPlainText(m_block.proposal);
    m_ui->proposalView->setAccessibleName(m_ui->proposalTitle->text());
    m_ui->wordingEdit->setAccessibleName(tr("Wording of %1").arg(m_block.label.simplified()));
    m_ui->wordingEdit->setPlaceholderText(isBareHeading()
                                              ? tr("Words under the heading, if you want any")
                                              : tr("Nothing is printed here"));
}

bool WordingPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->wordingEdit && event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        QMetaObject::invokeMethod(this, &WordingPane::left, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void WordingPane::updateLook()
{
    m_ui->column->setContentsMargins({});
    m_ui->column->setSpacing(scaled(this, 4));
    for (QVBoxLayout *page :
         {m_ui->wordingColumn, m_ui->recipientColumn, m_ui->signatureColumn, m_ui->contactColumn}) {
        page->setContentsMargins(0, scaled(this, 4), 0, 0);
        page->setSpacing(scaled(this, 8));
    }
    m_ui->wordingButtons->setSpacing(scaled(this, 8));
    for (QPlainTextEdit *edit :
         {static_cast<QPlainTextEdit *>(m_ui->wordingEdit), m_ui->proposalView})
        edit->document()->setDocumentMargin(scaled(this, 7));
    m_ui->wordingEdit->setMinimumHeight(scaled(this, 150));
    m_ui->proposalView->setMinimumHeight(scaled(this, 100));
}

} // namespace Widgets
