#pragma once

#include "domain/plan/outline.h"
#include "domain/year/yearrow.h"
#include "system/result.h"

#include <QAbstractListModel>
#include <QHash>
#include <QList>
#include <QSet>
#include <QTimer>

namespace Models {
class PlanDocument;
class PlanFilter;
class PlanTreeModel;
} // namespace Models

namespace Widgets {

// The content of a node's row in the year besides the node's own values.
struct YearContent
{
    Domain::YearRow row = {};
    QList<Domain::ProgressNote> notes;
    bool isUnread = false; // there are notes, and they could not be read

    const Domain::YearPeriod *lastMissing() const; // null if no period is missing
};

// The rows of the year, in the plan's order: items with days in it (hasDaysInYear) below their
// sections or, for the tray, those without. Follows the filter. The notes of a row are read when it
// is first shown.
class YearModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Part { Months, Tray };

    YearModel(Models::PlanTreeModel *plan, Models::PlanFilter *filter, Part part, QObject *parent);

    Models::PlanTreeModel *plan() const { return m_plan; }
    Models::PlanDocument *document() const;
    Part part() const { return m_part; }

    const Domain::OutlineNode *nodeAt(int row) const; // null if the node no longer exists
    int rowOf(Domain::NodeId node) const;             // -1 if the node is not shown here
    const YearContent &contentOf(const Domain::OutlineNode *node) const;
    bool isFolded(Domain::NodeId section) const { return m_folded.contains(section); }
    void setFolded(Domain::NodeId section, bool folded);
    void unfoldTo(Domain::NodeId node); // unfolds its sections, so that it has a row

    // Sets what screen readers are told for a row instead of its own words: those of the selected
    // mark.
    void setSpoken(Domain::NodeId node, const QString &words);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

signals:
    void rebuilt(); // the list was made anew: its rows may be others

private:
    void rebuild();
    void reset();
    void setRows(QList<Domain::NodeId> rows);
    QList<Domain::NodeId> rowsNow() const;
    bool collect(const Domain::OutlineNode *node, QList<Domain::NodeId> *rows) const;
    void noticeUnread(const System::Error &error, YearContent *content) const;
    void forgetAll();
    void announce(Domain::NodeId node);
    QString accessibleWords(const Domain::OutlineNode *node) const;

    Models::PlanTreeModel *m_plan;
    Models::PlanFilter *m_filter;
    Part m_part;
    QList<Domain::NodeId> m_rows;
    QHash<Domain::NodeId, int> m_places;
    QSet<Domain::NodeId> m_folded;
    mutable QHash<Domain::NodeId, YearContent> m_contents;
    mutable bool m_hasUnread = false; // some contents lack notes that could not be read
    QTimer m_rebuildTimer;
    Domain::NodeId m_spokenOf{};
    QString m_spoken;
};

} // namespace Widgets
