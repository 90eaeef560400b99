#pragma once

#include "domain/plan/progressnote.h"
#include "models/authornames.h"
#include "models/search/searchwords.h"
#include "system/result.h"

#include <QAbstractTableModel>

#include <vector>

namespace Models {

class PlanDocument;

// The progress notes of the plan shown, newest first, optionally filtered by days and words ("what
// did we do in May?"). Words are looked for in the note, its author and its item's heading. load()
// reads the notes; after that the model follows the document, and is reset only when another plan
// is shown.
class YearNotesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { DayColumn, ItemColumn, TextColumn, AttendanceColumn, AuthorColumn, ColumnCount };
    enum Role {
        NodeIdRole = Qt::UserRole, // qint64, the id
        NoteIdRole,                // qint64
    };

    explicit YearNotesModel(PlanDocument *document, QObject *parent = nullptr);

    // Reads the notes; to be called before anything else.
    System::Result<void> load();

    void setWords(const QString &words);
    // Shows only notes from `from` to `to`, both included; a null day is no bound.
    void setDays(QDate from, QDate to);

    int noteCount() const { return int(m_notes.size()); } // before filtering
    qint64 attendance() const;                            // the sum over the rows shown
    const Domain::ProgressNote &note(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void noteCountChanged();

private:
    struct Entry
    {
        Domain::ProgressNote note;
        QString words; // folded

        friend bool operator==(const Entry &, const Entry &) = default;
    };

    Entry entryOf(const Domain::ProgressNote &note) const;
    QString itemOf(const Domain::ProgressNote &note) const;
    bool meets(const Entry &entry) const;
    QString text(const Domain::ProgressNote &note, int column) const;
    System::Result<std::vector<Entry>> read() const; // all notes of the plan shown, newest first
    void refresh();
    void takeIn(Domain::NodeId node);
    void show(std::vector<Entry> notes); // announces the rows that differ
    std::vector<size_t> rowsOf(const std::vector<Entry> &notes) const;

    PlanDocument *m_document;
    bool m_isLoaded = false;
    std::vector<Entry> m_notes; // newest first
    std::vector<size_t> m_rows; // indexes in m_notes
    QStringList m_terms;
    QDate m_from;
    QDate m_to;
    AuthorNames m_authors;
};

} // namespace Models
