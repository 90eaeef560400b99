#pragma once

#include "domain/year/proposal.h"
#include "widgets/kit/dialog.h"

#include <QList>
#include <QStringList>

#include <functional>
#include <memory>

class QTreeWidgetItem;

namespace Ui {
class ProposalsDialog;
}

namespace Widgets {

// What is shown beside the proposals, where they come from.
struct ProposalWords
{
    QString title = {};
    QString intro = {}; // where they come from, and what was not read
    QString who = {};   // heads of columns
    QString sent = {};
    QString answered = {};
};

// An item of the plan as it is listed.
struct ListedItem
{
    Domain::NodeId node{};
    QString heading = {};
};

// What comes from outside, before any of it is taken in: new, changed, changed on both sides, of no
// known item, and what has to be put right by hand, with the three values of each. Everything can
// be unticked; what both sides changed is taken only where it is ticked; what is of no known item
// once it is linked to one: what it would do to that item is listed below it.
class ProposalsDialog : public Dialog
{
    Q_OBJECT

public:
    ProposalsDialog(QList<Domain::Proposal> proposals, QList<ListedItem> items,
                    const ProposalWords &words, QWidget *parent);
    ~ProposalsDialog() override;

    // Compares a row of no known item, at its place in the list, with the item that it is linked
    // to. What is returned comes to the end of the list. Without this the row itself is taken.
    using Linking = std::function<QList<Domain::Proposal>(qsizetype place, Domain::NodeId node)>;
    void setLinking(Linking linking) { m_linking = std::move(linking); }

    // What was ticked: the places in the list that was given, and the item of each.
    struct Choice
    {
        qsizetype place = 0;
        Domain::NodeId node{};
    };
    QList<Choice> chosen() const;

private:
    void arrange(const ProposalWords &words);
    void fill();
    QTreeWidgetItem *addGroup(const QString &title, const QString &tip, bool canTakeAll);
    void addRow(QTreeWidgetItem *group, qsizetype place, int at = -1);
    void addLinked(QTreeWidgetItem *row, qsizetype place, Domain::NodeId node);
    void fillRow(QTreeWidgetItem *row, const Domain::Proposal &proposal) const;
    QString headingOf(Domain::NodeId node) const;
    QString wholeOf(const Domain::Proposal &proposal) const;
    QList<QTreeWidgetItem *> rows() const;
    Domain::Proposal *proposalOf(const QTreeWidgetItem *row);
    void showCurrent();
    void link(Domain::NodeId node);
    void showOnly(const QString &who);
    void updateButton();

    std::unique_ptr<Ui::ProposalsDialog> m_ui;
    QList<Domain::Proposal> m_proposals;
    QList<ListedItem> m_items;
    ProposalWords m_words;
    Linking m_linking;
};

} // namespace Widgets
