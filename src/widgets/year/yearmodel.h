#pragma once

#include "domain/plan/outline.h"
#include "domain/year/yearrow.h"

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

// What stands in the row of a node in the year: beside its own values, its notes.
struct YearContent
{
    Domain::YearRow row = {};
    QList<Domain::ProgressNote> notes = {};

    const Domain::YearPeriod *lastMissing() const; // null where no period is missing
};

// The rows of the year, in the plan's order: items that have days in it (hasDaysInYear) under their
// sections, or in the tray those that have none. It shows what the filter lets through, and reads
// the notes of a row when that is first shown.
class YearModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Part { Months, Tray };

    YearModel(Models::PlanTreeModel *plan, Models::PlanFilter *filter, Part part, QObject *parent);

    Models::PlanTreeModel *plan() const { return m_plan; }
    Models::PlanDocument *document() const;
    Part part() const { return m_part; }

    const Domain::OutlineNode *nodeAt(int row) const; // null where it is no longer there
    int rowOf(Domain::NodeId node) const;             // -1 where it is not shown here
    const YearContent &contentOf(const Domain::OutlineNode *node) const;
    qsizetype rowsRead() const { return m_contents.size(); } // those whose notes were read
    bool isFolded(Domain::NodeId section) const { return m_folded.contains(section); }
    void setFolded(Domain::NodeId section, bool folded);
    void unfoldTo(Domain::NodeId node); // so that it has a row

    // Words that a screen reader is told instead of a row's: those of the mark that was chosen.
    void setSpoken(Domain::NodeId node, const QString &words);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void rebuild();
    bool collect(const Domain::OutlineNode *node);
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
    QTimer m_rebuildTimer;
    Domain::NodeId m_spokenOf{};
    QString m_spoken;
};

} // namespace Widgets
