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

// What comes from outside as one list: groups by what has to be decided, each with its heading; and
// what is chosen of it. What both sides changed stays open until one value is chosen, and open
// means that the value of now stays. Of what other cells of this reading say of the same value only
// one is chosen.
class ProposalListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    // In the order in which they are shown.
    enum class Group { NotRead, Both, Unknown, New, Changed, Removed, ByHand, Unchanged };
    static constexpr int kGroups = 8;

    enum class Pick { Open, Now, Theirs };

    struct Row
    {
        Group group = Group::NotRead;
        bool isHeading = false;
        qsizetype place = -1;      // among the proposals; of NotRead among the sentences
        qsizetype linkedFrom = -1; // the row of no known item that it comes from
    };

    ProposalListModel(QList<Domain::Proposal> proposals, QList<ListedItem> items,
                      QStringList notRead, QObject *parent = nullptr);

    const Row &row(int row) const { return m_rows[row]; }
    const Domain::Proposal &proposal(const Row &row) const { return m_proposals[row.place]; }
    const Domain::Proposal &proposal(qsizetype place) const { return m_proposals[place]; }
    QString sentence(const Row &row) const { return m_notRead[row.place]; } // of NotRead
    QString headingOf(Domain::NodeId node) const;
    const QList<ListedItem> &items() const { return m_items; }

    // A heading's words, its hint, and how many proposals are under it.
    QString title(Group group) const;
    QString hint(Group group) const;
    int count(Group group) const;

    bool canTick(const Row &row) const; // a heading ticks all that is seen under it
    Qt::CheckState ticked(const Row &row) const;
    void tick(int row, bool isTicked);

    Pick pick(qsizetype place) const { return m_picks[place]; }
    void setPick(int row, Pick pick);

    bool isFolded(Group group) const { return m_folded.contains(group); }
    void setFolded(Group group, bool isFolded);
    static bool canFold(Group group) { return group == Group::Unchanged; }

    // Shows what these are about only, and what has the words: in item, name or values.
    void showOnly(const QString &who, const QString &words);

    // Compares a row of no known item with the item that it is linked to; what is returned comes to
    // the end of the proposals and is listed below the row. Without it the row itself is taken.
    using Linking = std::function<QList<Domain::Proposal>(qsizetype place, Domain::NodeId node)>;
    void setLinking(Linking linking) { m_linking = std::move(linking); }
    void link(int row, Domain::NodeId node); // to none with zero
    Domain::NodeId linkOf(qsizetype place) const { return m_proposals[place].node; }

    QList<qsizetype> taken() const; // places, in order
    QList<qsizetype> open() const;  // of what is not decided or not linked

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void picked(); // something else is chosen

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
    QList<qsizetype> m_linkedFrom; // of each proposal; -1 for none
    QList<Row> m_rows;
    QSet<Group> m_folded = {Group::Unchanged};
    QString m_who;
    QStringList m_terms;
    Linking m_linking;
};

// A value as it is shown: words for none.
QString valueOrEmpty(const QString &value);

} // namespace Widgets
