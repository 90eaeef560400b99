#pragma once

#include "domain/year/proposal.h"

#include <QAbstractListModel>
#include <QList>
#include <QSet>
#include <QStringList>

#include <array>
#include <functional>

namespace Widgets {

// An item of the plan as it is listed.
struct ListedItem
{
    Domain::NodeId node{};
    QString heading = {};
};

// Answers and changes from outside (sheets, another copy) as one list, grouped by the decision they
// need, and the user's choice among them. A conflict stays open until one value is chosen; while it
// is open, the present value stays. Of several proposals for the same value at most one is chosen.
class ProposalListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    // The groups in the order of the list.
    enum class Group { NotRead, Both, Unknown, New, Changed, Removed, ByHand, Unchanged };
    static constexpr int kGroups = 8;

    enum class Pick { Open, Now, Theirs };

    struct Row
    {
        Group group = Group::NotRead;
        bool isHeading = false;
        qsizetype place = -1; // index into the proposals, for NotRead into the sentences
        // For a row that linking led to: the linked row's index in the proposals.
        qsizetype linkedFrom = -1;
    };

    ProposalListModel(QList<Domain::Proposal> proposals, QList<ListedItem> items,
                      QStringList notRead, QObject *parent = nullptr);

    const Row &row(int row) const { return m_rows[row]; }
    const Domain::Proposal &proposal(const Row &row) const { return m_proposals[row.place]; }
    const Domain::Proposal &proposal(qsizetype place) const { return m_proposals[place]; }
    // For rows of NotRead only.
    QString sentence(const Row &row) const { return m_notRead[row.place]; }
    QString headingOf(Domain::NodeId node) const;
    const QList<ListedItem> &items() const { return m_items; }

    // A heading's words, its hint, and how many proposals are under it.
    QString title(Group group) const;
    QString hint(Group group) const;
    int count(Group group) const;

    bool canTick(const Row &row) const; // ticking a heading ticks all visible rows of its group
    Qt::CheckState ticked(const Row &row) const;
    void tick(int row, bool isTicked);

    Pick pick(qsizetype place) const { return m_picks[place]; }
    void setPick(int row, Pick pick);

    bool isFolded(Group group) const { return m_folded.contains(group); }
    void setFolded(Group group, bool isFolded);
    static bool canFold(Group group) { return group == Group::Unchanged; }

    // Shows only the rows of the sender `who` (empty: all) that contain `words` in item, name or
    // values.
    void showOnly(const QString &who, const QString &words);

    // Compares a proposal without a known item with the item that the user links it to. The
    // returned proposals are appended and listed below its row. Without this function, the row
    // itself is taken for `node`.
    using Linking = std::function<QList<Domain::Proposal>(qsizetype place, Domain::NodeId node)>;
    void setLinking(Linking linking) { m_linking = std::move(linking); }
    void link(int row, Domain::NodeId node); // zero removes the link
    Domain::NodeId linkOf(qsizetype place) const { return m_proposals[place].node; }

    QList<qsizetype> taken() const; // indexes of the chosen proposals, ascending
    QList<qsizetype> open() const;  // indexes of the undecided and the unlinked ones

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void picked(); // the choice has changed

private:
    static Group groupOf(const Domain::Proposal &proposal);
    void rebuild();
    void append(Group group);
    bool isShown(const Domain::Proposal &proposal) const;
    void choose(qsizetype place, Pick pick);
    void compareWithChosen(Domain::Proposal &linked) const;
    void changed();
    QString rowWords(const Row &row) const;

    QList<Domain::Proposal> m_proposals;
    QList<ListedItem> m_items;
    QStringList m_notRead;
    QList<Pick> m_picks;
    QList<qsizetype> m_linkedFrom; // the index each was linked from; -1 for none
    QList<Row> m_rows;
    QSet<Group> m_folded = {Group::Unchanged};
    QString m_who;
    QStringList m_terms;
    Linking m_linking;
};

// A value as it is shown; words for an empty one.
QString valueOrEmpty(const QString &value);

} // namespace Widgets
