#pragma once

#include "domain/plan/drafts/fielddraft.h"
#include "domain/plan/edit.h"
#include "domain/plan/outline.h"
#include "domain/plan/recurrence.h"

#include <QHash>
#include <QMap>
#include <QWidget>

#include <optional>

class QGridLayout;
class QToolButton;

namespace Models {
class PlanDocument;
}

namespace Widgets {

class DeadlineEdit;
class DifficultyEdit;
class Label;
class NamesEdit;
class PercentEdit;
class StatusCombo;
class UnstoredFields;
class ValueEdit;

// The fields of one tracked node, or of several at once: owner, status, departments, deadline and
// percentage; of one that is not finished its difficulty too. Each field stores itself, through the
// document; a value that several nodes do not share shows as "(different)".
class ItemForm : public QWidget
{
    Q_OBJECT

public:
    ItemForm(Models::PlanDocument *document, UnstoredFields *unstored, QWidget *parent);

    void setNodes(const QList<Domain::NodeId> &nodes);

    QSize minimumSizeHint() const override;

    // Stores a value that is being typed in any field.
    void commit();

    // Gives the keyboard to the editor of a field and returns it; null where the form has none.
    QWidget *focusField(Domain::Field field);

    // Sets the label for the deadline's hint when it does not fit into the field; the label keeps
    // its place even when it is empty. Without it the hint stands under the field.
    void setHintLabel(Label *label);

    // Asks for the reason or day that the status needs, once for all nodes that have another
    // status, and stores the status.
    void chooseStatus(Domain::StatusKind status);

signals:
    // `words`, which stand below the field being typed in, have changed and are to be seen.
    void wordsShown(QWidget *words);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Row
    {
        Domain::Field field;
        ValueEdit *edit;
        Label *label;
    };
    void makeParts();
    void makeRows();
    const Row &rowOf(Domain::Field field) const;
    void connectParts();
    QList<Label *> labels() const;
    int labelWidth() const;
    int columnWidth() const;
    void updateColumns();
    void arrange();
    bool hasRoomBesideDeadline() const;
    void place(int row, int column, QWidget *label, QWidget *field, int columns = 1);
    void place(int row, int column, Domain::Field field, int columns = 1);
    void retranslate();
    void follow(const Domain::OutlineNode *node);
    void refresh();
    void refreshStatus();
    void nameDifficulty();
    void showWholeDifficulty();
    void showDetail(const std::optional<Domain::ItemStatus> &itemStatus);
    void correctDetail();
    void showCommon(const Row &row);
    QList<Domain::Period> periodsOf(const Domain::Deadline &deadline) const;
    void showDeadlineHint();
    bool showsMissed() const;
    void begin(const Row &row);
    Domain::FieldDraft draftOf(const Row &row) const;
    void rememberTyped();
    void recallTyped();
    void giveUp(const Row &row);
    void markUnstored();
    void store(const Row &row, const QString &typed);
    void storePercent(std::optional<int> percent);
    void storeStatus(const QList<Domain::NodeId> &nodes, const Domain::ItemStatus &itemStatus,
                     const QStringList &replaced);
    QList<Domain::NodeId> nodesToBecome(Domain::StatusKind status) const;
    std::optional<Domain::ItemStatus> askFor(Domain::StatusKind status,
                                             const QList<Domain::NodeId> &nodes);
    std::optional<Domain::ItemStatus> commonStatus() const;
    QString commonValue(Domain::Field field, bool *differs) const;
    QString what(const QList<Domain::NodeId> &nodes) const;
    QList<const Domain::OutlineNode *> shown() const;

    Models::PlanDocument *m_document;
    UnstoredFields *m_unstored;
    QList<Domain::NodeId> m_nodes;
    // Values that were stored when typing in the field began.
    QHash<Domain::Field, QStringList> m_replaced;
    bool m_twoColumns = true;
    int m_leastForTwo = 0; // the greatest width that two columns have asked for, in pixels
    bool m_isDeadlineWide = false;
    bool m_refreshIsDue = false;
    QGridLayout *m_grid;
    NamesEdit *m_owner;
    NamesEdit *m_lead;
    NamesEdit *m_supporting;
    DeadlineEdit *m_deadline;
    DifficultyEdit *m_difficulty;
    Label *m_wholeDifficulty; // below its field, which may be too short for it
    StatusCombo *m_status;
    PercentEdit *m_percent;
    QList<Row> m_rows;
    Label *m_statusLabel;
    Label *m_percentLabel;
    Label *m_detailLabel; // names the day or the reason that belongs to the status
    QWidget *m_detail;
    Label *m_statusHint;
    QToolButton *m_correct;
    Label *m_unstoredHint;
    QMap<QList<Domain::NodeId>, QString>
        m_unusedReasons; // reasons typed in a dialog for cancelling that was dismissed
};

} // namespace Widgets
