#pragma once

#include "domain/reading/leftout.h"
#include "domain/reading/tables/tablecells.h"
#include "domain/reading/tables/tablecolumns.h"
#include "domain/reading/tables/tablelevels.h"
#include "domain/reading/tables/tabletext.h"

#include <QHash>

#include <optional>

namespace Domain {

// Whether words are a field of the form around a table: 填报单位：…, 制表：….
bool isFormWord(QStringView words);

// Whether words are the heading of an annex (附件2) and nothing else.
bool namesAnnex(QStringView words);

// Whether words are a remark about a table: 备注：…, 说明：….
bool isRemark(QStringView words);

// Whether words are the caption of one of several tables: 表一 日常工作.
bool namesTable(QStringView words);

// A cell with more characters is a task, and neither the heading of a list nor the name of a group.
inline constexpr qsizetype kLongestHolder = 24;

// Reads one table: finds its head and its rows, and makes the pieces of them. What stands above and
// below it becomes title, signature or closing.
class TableReader
{
public:
    TableReader(QStringView source, QStringView folded, TableColumns &taken)
        : m_source(source)
        , m_folded(folded)
        , m_taken(taken)
    {}

    // Reads lines of which each is a row, its cells parted by `separator`; false if they are none.
    bool readRows(const QList<SourceLine> &lines, QChar separator);
    // Reads lines of which each is a cell; false if they are no table.
    bool readStream(const QList<SourceLine> &lines);
    // Reads a table within a text, its outermost nodes at `depth`.
    void readText(const TextTable &table, int depth);
    // The pieces of what readRows(), readStream() or readText() has read.
    QList<SourcePiece> pieces();

private:
    struct GroupColumn
    {
        qsizetype column = 0;
        int level = 0; // below the groups that have rows of their own, from 0
    };

    QStringView words(const Cell &cell) const { return cell.span.in(m_folded); }
    bool headsFirstTable(const Row &line, const QList<Row> &table, qsizetype piece) const;
    bool areRows(const QList<TableLine> &lines, QChar separator) const;
    bool isRow(const TableLine &line, QChar separator) const;
    std::optional<PageMatter> matterOf(const Cell &line, bool barred, bool menu) const;
    bool standsAmongNumbers(const QList<TableLine> &lines) const;
    qsizetype headRow(const QList<Row> &rows) const;
    void takeRows(const QList<Row> &rows, bool isWhole);
    void takeColumns(const QList<Row> &rows, const QList<Column> &found);
    qsizetype takeHead(const QList<Row> &rows, qsizetype first);
    bool isNextHead(const Row &row) const;
    qsizetype takeNextHead(qsizetype at);
    void leaveOutRow(const Row &row, PageMatter matter);
    void addFrame(const Cell &cell, bool above);
    void addFrames(const Row &cells, bool above);
    void addTitle(const Cell &cell);
    qsizetype joinTitleAbove(qsizetype title);
    void leaveOutPreamble(qsizetype pieces);
    void findTitleByPlace();
    int placeLikeness(const SourcePiece &piece) const;
    void addPiece(const Cell &cell, PieceRole role, int depth = 0, bool numbered = false);
    bool runsOn(const Cell &cell, qsizetype line, PieceRole role) const;
    bool beginsLine(const Cell &cell, qsizetype line) const;
    void leaveOut(const Cell &cell, PageMatter matter);
    void addGroup(const Cell &cell, int depth);
    void addGroupOf(const Row &row, const GroupColumn &group);
    bool headsRows(const Row &row) const;
    bool closesTable(const Row &row, QStringView line) const;
    void addLoneCell(const Cell &cell, bool heads);
    void findGroupColumns();
    bool serialsNumberGroups() const;
    qsizetype columnOfTasks() const;
    bool hasOneMeasure(const Row &row) const;
    QList<qsizetype> newGroups(const Row &row) const;
    QList<qsizetype> beginGroups(const Row &row);
    bool isItemOfGroup(const Row &row) const;
    bool isNumberedGroup(const Row &row) const;
    void addNumberedGroup(const Row &row);
    bool continuesItem(const Row &row) const;
    QList<SourceLine> linesOfList(const Cell &cell) const;
    QList<SourceLine> sentencesOfList(const Cell &cell) const;
    QList<SourceLine> listIn(const Cell &cell) const;
    bool canBeginList() const;
    bool numbersItems(const QList<Row> &rows) const;
    void addWords(const Cell &cell);
    void addList(const QList<SourceLine> &entries);
    bool repeatsTitle(const Cell &cell) const;
    bool isSignature(const Row &row) const;
    bool namesSigner(const Row &row) const;
    bool isPartOfRemark(QStringView line);
    bool beginsAnnex(qsizetype at) const;
    void leaveOutMenu();
    bool isMenu(const TableLine &line) const;
    bool isSumRow(const Row &row) const;
    bool isRepeated(const Cell &cell, qsizetype column) const;
    bool goesOnFromPageAbove(const Row &row) const;
    void addRow(const Row &row);
    void addCells(const Row &row);
    Cell headingOf(qsizetype column) const;
    void addLeads(const Cell &cell, qsizetype column);
    void addOutcome(const Cell &cell, qsizetype column);
    bool addTicked(const Cell &cell, qsizetype column);
    void leaveOutNothings(Row &row);
    void leaveOutOther(const Cell &cell, qsizetype column);
    void addSerial(const Cell &cell, bool groupBehind);
    void addColumn(const Cell &cell, Column column);
    bool endsAtTime(const Row &stream, QStringView text) const;
    bool headsByLines(const QList<SourceLine> &lines) const;
    qsizetype headEnd(const Row &stream, qsizetype start, qsizetype most) const;
    bool rowsFromStream(const Row &stream);
    QList<qsizetype> serialsIn(const Row &stream, qsizetype apart) const;
    QList<qsizetype> serialsOf(const Row &stream, MarkFamily family, qsizetype apart) const;
    qsizetype addCellsBetween(const Row &cells, qsizetype from, qsizetype to);
    std::pair<qsizetype, qsizetype> streamHead(const Row &stream) const;
    Row cellsBelow(const Row &stream, qsizetype start, qsizetype end);
    bool addNumberedRows(const Row &cells);
    bool addFittingRows(const Row &cells);
    void leaveOutEnd(const Row &cells, qsizetype from);

    QStringView m_source;
    QStringView m_folded;
    TableColumns &m_taken;
    QList<Column> m_columns;
    Row m_head;
    bool m_headed = false;
    bool m_isChosen = false; // the user has chosen what the columns hold
    bool m_titled = false;
    int m_remarks = 0;    // the number of the last remark about the table
    int m_otherHeads = 0; // heads with other words below the first
    QList<Row> m_rows;
    QList<SourcePiece> m_pieces;
    QList<GroupColumn> m_groupColumns;
    bool m_hasLists = false;      // some cell is a list
    bool m_areLists = false;      // every row has a cell that is one
    bool m_numbersItems = false;  // the items' numbers stand in their own cells, before their words
    bool m_isCalendar = false;    // each cell is an item of its row's group, at its column's time
    qsizetype m_taskGroups = -1;  // the column of tasks that hold the rows of their measures
    bool m_isLoneTask = false;    // the row is the only one of its task
    bool m_numbersGroups = false; // the serial column numbers the outermost groups, not the items
    int m_groupLevels = 0;
    QHash<qsizetype, QString> m_groups; // the groups that are open, by their columns
    int m_groupDepth = 0;               // number of open groups, one in another
    QString m_lastGroupRow;
    Row m_lastRow;
    TableLevels m_levels;
    bool m_started = false; // whether the row's node has begun
    bool m_hasItem = false; // whether the node of any row has begun
    int m_depth = 1;        // depth of the row's node
};

} // namespace Domain
