#pragma once

#include "domain/history/historyfilter.h"
#include "domain/history/reversals.h"
#include "domain/plan/edit.h"
#include "domain/plan/historyentry.h"
#include "models/authornames.h"
#include "system/result.h"

#include <QAbstractListModel>

#include <optional>

namespace Models {

class PlanDocument;

// The changes made to one node and its notes, or to the whole file, newest first: when, by whom,
// what, from, to. Rows are read as they are scrolled to. New changes are inserted as rows; only
// show() resets the model.
class HistoryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        DayRole = Qt::UserRole, // the heading of a day, see timelineDay()
        SmallLineRole,          // in words: the time of day, the author, and whether it was undone
        WhatRole,               // "status", "note corrected" …
        FromRole,               // values in readable words
        ToRole,
        NodeRole, // the node's id as qint64; zero when the change is about no node
    };

    explicit HistoryModel(PlanDocument *document, QObject *parent = nullptr);

    // Shows the changes that match the filter; no rows without a filter. When the filter names no
    // node, each row names its own.
    void show(const std::optional<Domain::HistoryFilter> &filter);

    // Whether the changes could not be read and none is known. They are tried again when an edit
    // has been stored.
    bool isUnread() const { return m_isUnread; }

    // Restores what the change in this row replaced or removed: whether that is possible, it in
    // readable words, and the edit itself.
    bool canPutBack(int row) const;
    QString putBackText(int row) const;
    // Whether the change in this row removed something, which could be put back.
    bool wasRemoved(int row) const;
    System::Result<void> putBack(int row);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    void retranslate();

signals:
    void failed(const System::Error &error);
    void unreadChanged();

private:
    System::Result<QList<Domain::HistoryEntry>> readMore();
    void readReversals();
    void refresh();
    void setUnread(bool unread);
    void tellFailed(const System::Error &error);
    bool isStillThere() const;
    bool takesBack(const Domain::HistoryEntry &later, const Domain::HistoryEntry &earlier) const;
    QSet<qint64> renumberingsAmong(const QList<Domain::HistoryEntry> &rows) const;
    bool makesAgain(const QList<Domain::HistoryEntry> &added, const QSet<qint64> &leftOut) const;
    void removeRowsOf(const QSet<qint64> &edits);
    bool isAgain(int row) const;
    QString about(const Domain::HistoryEntry &entry) const;
    QString sentence(int row) const;
    QString smallLine(int row) const;

    PlanDocument *m_document;
    std::optional<Domain::HistoryFilter> m_filter;
    QList<Domain::HistoryEntry> m_entries;
    Domain::Reversals m_reversals; // the reversals among the edits of m_entries
    Domain::HistoryId m_newest{};  // the newest and the oldest entry read, shown or not
    Domain::HistoryId m_oldest{};
    bool m_isWhole = true; // all entries that match have been read
    mutable QHash<Domain::NodeId, QString> m_headings;
    bool m_isUnread = false;
    AuthorNames m_authors;
};

} // namespace Models
