#pragma once

#include "domain/plan/evidence/evidence.h"
#include "domain/plan/progressnote.h"
#include "system/result.h"

#include <QAbstractListModel>

namespace Models {

class PlanDocument;

// All evidence of one node: its own first, then that of its notes, the newest note first. Only
// setNode() resets the model.
class EvidenceModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        SmallLineRole = Qt::UserRole, // in words: the note's day, if any, and the size
    };

    explicit EvidenceModel(PlanDocument *document, QObject *parent = nullptr);

    void setNode(Domain::NodeId node); // no rows when `node` is zero
    Domain::NodeId node() const { return m_node; }
    // Whether the node's evidence could not be read, and none had been read before. It is tried
    // again when an edit has been stored.
    bool isUnread() const { return m_isUnread; }
    const Domain::Evidence &evidence(int row) const { return m_pieces[row].evidence; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    void retranslate();

signals:
    void failed(const System::Error &error);
    void unreadChanged();

private:
    struct Piece
    {
        Domain::Evidence evidence;
        QDate noteDay = {}; // the day of its note; null for evidence of the node itself
        friend bool operator==(const Piece &, const Piece &) = default;
    };

    System::Result<QList<Piece>> read() const;
    void refresh();
    void setUnread(bool unread);
    void tellFailed(const System::Error &error);
    void takeIn(const QList<Piece> &now);
    QString smallLine(const Piece &piece) const;

    PlanDocument *m_document;
    Domain::NodeId m_node{};
    QList<Piece> m_pieces;
    bool m_isUnread = false;
};

} // namespace Models
