#include "widgets/answers/proposalsdialog.h"

#include "ui_proposalsdialog.h"

#include "domain/text/sentences.h"
#include "widgets/answers/itempickerdialog.h"
#include "widgets/kit/style/theme.h"

#include <QKeyEvent>
#include <QShortcut>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Widgets {

ProposalsDialog::ProposalsDialog(QList<Proposal> proposals, QList<ListedItem> items,
                                 const ProposalWords &words, QWidget *parent)
    : Dialog(parent)
    , m_model(new ProposalListModel(proposals, std::move(items), words.notRead, this))
{
    setUp(m_ui);
    setWindowTitle(words.title);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_ui->introLabel->setText(words.intro);
    m_ui->head->setStretch(0, 1);
    m_ui->buttons->setStretch(0, 1);
    m_ui->takeButton->setProperty("primary", true);
    m_ui->cancelButton->setAutoDefault(true); // else Enter on it would take the values in
    m_ui->proposalsView->show(m_model, words.values);
    listNames(proposals);
    connect(m_model, &ProposalListModel::picked, this, &ProposalsDialog::updateFoot);
    connect(m_ui->proposalsView, &ProposalView::itemWanted, this, &ProposalsDialog::askItem);
    connect(m_ui->proposalsView, &ProposalView::suggestionTaken, this,
            [this](int row) { link(row, m_model->proposal(m_model->row(row)).suggested); });
    connect(m_ui->whoBox, &QComboBox::currentIndexChanged, this, &ProposalsDialog::showOnly);
    connect(m_ui->findEdit, &QLineEdit::textChanged, this, &ProposalsDialog::showOnly);
    for (const auto &keys : {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(keys), this), &QShortcut::activated, m_ui->takeButton,
                [this] { m_ui->takeButton->click(); });
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_ui->findEdit,
            [this] { m_ui->findEdit->setFocus(); });
    m_ui->proposalsView->setCurrentIndex(m_model->index(0));
    updateLook();
    updateFoot();
    m_ui->proposalsView->setFocus();
    resizeTo(1400, 820);
}

// Enter takes the values in from the list; from what filters it, it leads to the list.
void ProposalsDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && (m_ui->findEdit->hasFocus() || m_ui->whoBox->hasFocus())) {
        m_ui->proposalsView->setFocus();
        return;
    }
    Dialog::keyPressEvent(event);
}

void ProposalsDialog::updateLook()
{
    m_ui->findEdit->setFixedWidth(scaled(this, 150));
    m_ui->proposalsView->setMinimumHeight(scaled(this, 120));
}

// Lists the senders' names with the number of new answers of each; hides the search field when
// there are few proposals.
void ProposalsDialog::listNames(const QList<Proposal> &proposals)
{
    constexpr qsizetype kShort = 8;
    QStringList names;
    QHash<QString, int> counts;
    for (const Proposal &one : proposals) {
        if (!one.who.isEmpty() && !names.contains(one.who))
            names.append(one.who);
        counts[one.who] += one.kind == AnswerKind::Unchanged ? 0 : 1;
    }
    m_ui->whoBox->addItem(tr("All"), QString());
    for (const QString &name : std::as_const(names))
        m_ui->whoBox->addItem(
            tr("%1  (%2)", "a department, and how much of it is new").arg(name).arg(counts[name]),
            name);
    m_ui->whoBox->setVisible(names.size() > 1);
    m_ui->findEdit->setVisible(proposals.size() > kShort);
}

void ProposalsDialog::showOnly()
{
    m_model->showOnly(m_ui->whoBox->currentData().toString(), m_ui->findEdit->text());
    m_ui->proposalsView->setCurrentIndex(m_model->index(0));
}

void ProposalsDialog::askItem(int row)
{
    const Proposal &about = m_model->proposal(m_model->row(row));
    const bool isLinked = about.node != NodeId{};
    ItemPickerDialog dialog(m_model->items(), about.answered,
                            isLinked ? about.node : about.suggested, isLinked, this);
    if (dialog.exec() == QDialog::Accepted)
        link(row, dialog.node());
}

void ProposalsDialog::link(int row, NodeId node)
{
    m_model->link(row, node);
    m_ui->proposalsView->setCurrentIndex(m_model->index(row));
}

QList<ProposalsDialog::Choice> ProposalsDialog::chosen() const
{
    QList<Choice> choices;
    for (const qsizetype place : m_model->taken())
        choices.append({place, m_model->proposal(place).node});
    return choices;
}

// A sentence that names a few of the undecided proposals.
QString ProposalsDialog::openWords() const
{
    constexpr qsizetype kNamed = 2;
    constexpr qsizetype kLongestShownName = 16; // characters
    const auto open = m_model->open();
    if (open.isEmpty())
        return {};
    QStringList names;
    for (const qsizetype place : open) {
        const Proposal &one = m_model->proposal(place);
        const QString heading = inBrief(m_model->headingOf(one.node), kLongestShownName);
        names.append(heading.isEmpty() ? inBrief(one.answered, kLongestShownName)
                                       : heading + u' ' + one.what);
    }
    return joinSentences({tr("Not decided, and left as it is: %n.", nullptr, int(open.size())),
                          someOf(names, kNamed, u"；"_s)});
}

void ProposalsDialog::updateFoot()
{
    const int count = int(m_model->taken().size());
    m_ui->takeButton->setText(tr("&Take In %n Values", nullptr, count));
    m_ui->takeButton->setEnabled(count > 0);
    const QString open = openWords();
    const bool isNothing = m_model->rowCount() == 0
                           || (m_model->rowCount() == 1
                               && m_model->row(0).group == ProposalListModel::Group::Unchanged);
    m_ui->footLabel->setText(isNothing
                                 ? tr("There is nothing new in it; all of it is here already.")
                             : open.isEmpty() ? tr("One step of undo takes all of it back.")
                                              : open);
}

} // namespace Widgets
