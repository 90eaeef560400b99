#pragma once

#include "domain/reading/readingcorrections.h"
#include "models/reading/readingeditor.h"
#include "system/result.h"
#include "widgets/kit/dialog.h"
#include "widgets/reading/planaddition.h"
#include "widgets/reading/readingdialog.h"
#include "widgets/reading/readingnews.h"

#include <QSet>

#include <memory>
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

// A published text before it becomes a year's plan: at the left its lines and what each was taken
// for, at the right the outline that follows from them. What was read wrong is put right here, line
// by line, or by reading the document another way: another sheet, other columns. Only "Add to File"
// writes, once what was found for the fields was looked at, with what goes over from the last year;
// the window stays open, saying why, where that is refused.
class ImportDialog : public Dialog
{
    Q_OBJECT

public:
    // `from`, where the source was read from, can be left out; then nothing can be read anew.
    ImportDialog(Models::ReadSource source, Models::PlanDocument *document,
                 System::Settings *settings, QWidget *parent, SourceDocument from = {});
    ~ImportDialog() override;

    // Returns the plan as it would be added now, and the notes with it.
    ReadPlan plan() const;

    // What was taken into that plan, and what was not.
    ReadingNews news() const { return newsOf(plan(), m_editor->leftOut()); }

    // After acceptance: the file that was made for the plan, where it is another committee's; empty
    // where it was added to the file shown.
    QString newFile() const { return m_addition.newFile(); }

    QSize sizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void reject() override;

private:
    struct Problem
    {
        QString sentence;
        QWidget *field = nullptr; // the field in which to mend it; null where there is none
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
    void showTabs();
    void showWarningSign();
    void showState();
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

    std::unique_ptr<Ui::ImportDialog> m_ui;
    Models::PlanDocument *m_document;
    System::Settings *m_settings;
    SourceDocument m_from;
    Models::ReadingEditor *m_editor;
    Models::SourcePieceModel *m_source;
    Models::ReadOutlineModel *m_outline;
    PlanAddition m_addition;
    ImportLayout *m_layout;
    SideBySide *m_sides = nullptr;
    QSet<const QWidget *> m_seenTabs; // what was found for the fields is looked at before adding
    QString m_refusal;                // what the file said when the plan was to be added
};

} // namespace Widgets
