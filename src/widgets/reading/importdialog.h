#pragma once

#include "domain/reading/readingcorrections.h"
#include "models/reading/readingeditor.h"
#include "system/result.h"
#include "widgets/kit/dialog.h"
#include "widgets/reading/planaddition.h"
#include "widgets/reading/readingdialog.h"
#include "widgets/reading/readingnews.h"

#include <QSet>

#include <optional>

namespace Models {
class PlanDocument;
class ReadOutlineModel;
class SourcePieceModel;
} // namespace Models

namespace System {
class Settings;
} // namespace System

namespace Ui {
class ImportDialog;
}

namespace Widgets {

class ImportLayout;
class SideBySide;

// Shows a published text before it becomes the plan of a year: on the left its lines and what each
// was taken for, on the right the outline that follows. Misread lines are corrected one by one, or
// the document is read in another way (another sheet, other columns). Only "Add to File" stores,
// after the user has looked at the values found for fields, together with items carried over from
// the last year. If storing fails, the window stays open and says why.
class ImportDialog : public Dialog
{
    Q_OBJECT

public:
    // Without `from`, the document that the source was read from, it cannot be read again in
    // another way.
    ImportDialog(Models::ReadSource source, Models::PlanDocument *document,
                 System::Settings *settings, QWidget *parent, SourceDocument from = {});
    ~ImportDialog() override;

    // Returns the plan as it would be added now, and its notes.
    ReadPlan plan() const;

    // Returns how much of the source is in plan(), and how much was left out.
    ReadingNews news() const { return newsOf(plan(), m_editor->leftOut()); }

    // After acceptance: the path of the new file if the plan is another committee's; empty if it
    // was added to the open file.
    QString newFile() const { return m_addition.newFile(); }

    // The plan that is added takes the place of this one.
    void replace(Domain::PlanId plan) { m_addition.replace(plan); }

    QSize sizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    std::optional<Question> questionBeforeLeaving() override;

private:
    struct Problem
    {
        QString sentence;
        QWidget *field = nullptr; // the field in which to correct it; null for none
        QString step = {};        // what the big button says to do next; empty for its usual words
    };
    struct TabNames
    {
        bool areBrief = false;
        bool haveCounts = true;
    };

    void connectSource();
    void connectChoices();
    void connectOutline();
    void connectPanes();
    void connectActions();

    void correct(Domain::Correction correction);
    void split();
    void takeTyped();
    void readAnew(const Exchange::SourceChoice &choice, const QString &what);
    void readColumns(const QStringList &headings, const QList<Domain::Column> &columns);
    void readOtherwise();
    void take(const Models::ReadingEditor::SourcePtr &source, int reading, const QString &what);

    void showReading();
    void showChoices();
    void nameTabs();
    void nameTabs(const TabNames &names);
    void showTabs();
    void showWarningSign();
    void showState();
    QString nextStep() const;
    void showLine();
    void updateActions();
    void updateUndo();
    void updateToolTips();
    void updateLook() override;
    void arrange();

    int currentPiece() const;
    void goToField(Domain::ReadWarning::Kind kind);

    std::optional<Problem> problem() const;
    std::optional<Problem> problemOfDetails() const;
    QWidget *unseenTab() const;
    void add();

    Form<Ui::ImportDialog> m_ui;
    System::Settings *m_settings;
    SourceDocument m_from;
    Models::ReadingEditor *m_editor;
    Models::SourcePieceModel *m_source;
    Models::ReadOutlineModel *m_outline;
    PlanAddition m_addition;
    ImportLayout *m_layout;
    SideBySide *m_sides = nullptr;
    // Tabs of found values that the user has looked at, as required before adding.
    QSet<const QWidget *> m_seenTabs;
    QString m_refusal; // why the plan could not be added
};

} // namespace Widgets
