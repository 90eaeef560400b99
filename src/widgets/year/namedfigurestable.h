#pragma once

#include "domain/year/figures/figuresums.h"

#include <QObject>

#include <optional>

class QTableWidget;
class QTableWidgetItem;

namespace Models {
class PlanDocument;
}

namespace Widgets {

// Fills a table with the named figures of the year: of the whole plan, its sections and their
// items, by quarter, and of last year. Pressing a number shows its notes; pressing a name asks for
// another name or unit.
class NamedFiguresTable : public QObject
{
    Q_OBJECT

public:
    // `table` must have the columns of heads().
    NamedFiguresTable(Models::PlanDocument *document, QTableWidget *table);

    static QStringList heads(int year);
    System::Result<void> load();
    // Handles a click on a cell: renames a figure, or shows the notes of a number.
    void press(const QTableWidgetItem *item);

private:
    // What a cell shows: a name, or the sum of one quarter or of all.
    struct Cell
    {
        Domain::FigureKey key = {};
        Domain::NodeId part = {}; // zero for the whole plan
        bool isSection = false;   // with the nodes below it
        int quarter = -1;         // 0 to 3; 4: notes of another year; -1: all
        bool isName = false;
    };

    void addHeading(const QString &words);
    void addRows(const Domain::FigureSums &sums, const Cell &part);
    void addBelow(const Domain::OutlineNode *node, const Domain::PlanFigures &figures);
    void setNumber(int row, int column, qint64 number, const Cell &cell);
    void showSources(const Cell &cell);
    void rename(const Domain::FigureKey &key);
    bool isCounted(const Domain::ProgressNote &note, const Cell &cell) const;

    Models::PlanDocument *m_document;
    QTableWidget *m_table;
    QList<Cell> m_cells;
    Domain::NotesByNode m_notes;
    bool m_hasLast = false;
};

} // namespace Widgets
