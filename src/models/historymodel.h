#pragma once

#include "domain/plan/edit.h"
#include "domain/plan/historyentry.h"
#include "system/result.h"

#include <QAbstractListModel>

#include <optional>

namespace Models {

class PlanDocument;

// The changes made to one node and its notes, newest first: when, by whom, what, from, to. New
// changes are inserted as rows; only setNode() resets the model.
class HistoryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        DayRole = Qt::UserRole, // the heading of a day, see timelineDay()
        SmallLineRole,          // the time of day and who
        WhatRole,               // "status", "note corrected" …
        FromRole,               // values in readable words
        ToRole,
    };

    explicit HistoryModel(PlanDocument *document, QObject *parent = nullptr);

    // Zero for none.
    void setNode(Domain::NodeId node);

    // Restores the value that the change in this row replaced: whether that is possible, the value
    // in readable words, and the edit itself.
    bool canPutBack(int row) const;
    QString putBackText(int row) const;
    System::Result<void> putBack(int row);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    void retranslate();

signals:
    void failed(const System::Error &error);

private:
    System::Result<QList<Domain::HistoryEntry>> read() const;
    void refresh();
    Domain::Edit editBack(const Domain::HistoryEntry &entry) const;
    Domain::Edit wordingBack(const Domain::HistoryEntry &entry) const;
    bool isPutBack(int row) const;
    QString what(int row) const;
    QString sentence(int row) const;

    PlanDocument *m_document;
    Domain::NodeId m_node{};
    QList<Domain::HistoryEntry> m_entries;
};

} // namespace Models
