#pragma once

#include "domain/plan/plan.h"
#include "domain/reading/readingcorrections.h"
#include "models/readsource.h"
#include "system/result.h"
#include "widgets/kit/dialog.h"

#include <QSet>

#include <memory>
#include <optional>

namespace Models {
class FieldOfferModel;
class PlanDocument;
class ReadingEditor;
class ReadOutlineModel;
class SourcePieceModel;
} // namespace Models

namespace System {
class Settings;
} // namespace System

namespace Ui {
class ImportDialog;
}

class QLabel;
class QPushButton;
class QToolButton;

namespace Widgets {

// A published text before it becomes a year's plan: at the left its lines and what each was taken
// for, at the right the outline that follows from them. What was read wrong is put right here;
// only "Add to File" writes, with what goes over from the last year, and it stays open, saying why,
// where that is refused.
class ImportDialog : public Dialog
{
    Q_OBJECT

public:
    ImportDialog(Models::ReadSource source, Models::PlanDocument *document,
                 System::Settings *settings, QWidget *parent);
    ~ImportDialog() override;

    // Returns the plan as it would be added now.
    Domain::PlanContent plan() const;

    // After acceptance: the file that was made for the plan, where it is another committee's; empty
    // where it was added to the file shown.
    QString newFile() const { return m_newFile; }

    QSize sizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void reject() override;

private:
    struct Problem
    {
        QString sentence;
        QWidget *field = nullptr; // where it can be put right; null for none
    };

    // How the outline looks, by where in the source its nodes begin.
    struct OutlinePlace
    {
        QSet<qsizetype> folded = {};
        QSet<qsizetype> selected = {};
        int scrolled = 0;
    };

    void arrangeTools();
    QToolButton *addTool(QAction *action);
    void connectSource();
    void connectOutline();
    void connectDetails();
    void connectActions();
    void connectOffers();

    void correct(Domain::Correction correction);
    void split();
    void takeTyped();

    void keepPosition();
    void showReading();
    void showPlace();
    void showDetails();
    void showOffers();
    void showWarnings();
    void showWarningSign();
    void showState();
    void showLine();
    void updateActions();
    void updateUndo();
    void updateToolTips();
    void updateLook() override;
    bool isLow() const;
    void arrange();
    void fitOffers();
    void arrangeDetails(bool isNarrow);
    void setIcons();

    int currentPiece() const;
    qsizetype startOf(int place) const;
    void goToPiece(int piece);
    void goToWarning();
    void outlineFollowsSource();
    void sourceFollowsOutline();
    void scrollOutlineAlong();
    void scrollSourceAlong();

    std::optional<Problem> problem() const;
    void add();
    System::Result<void> store();
    System::Result<void> storeApart(const Domain::PlanContent &read);
    bool isAnotherCommittees() const;
    bool isSameCommittee(const Domain::PlanContent &read);

    std::unique_ptr<Ui::ImportDialog> m_ui;
    QString m_newFile;
    Models::PlanDocument *m_document;
    System::Settings *m_settings;
    Models::ReadingEditor *m_editor;
    Models::SourcePieceModel *m_source;
    Models::ReadOutlineModel *m_outline;
    Models::FieldOfferModel *m_offers;
    OutlinePlace m_place; // before a correction
    QLabel *m_lineIs = nullptr;
    QPushButton *m_moreButton = nullptr;
    QList<QToolButton *> m_shapers; // split, join, level out and in
    bool m_isFollowing = false;     // one side is moved to where the other is
    std::optional<bool> m_isNarrow; // how the details were arranged last
    QString m_refusal;              // what the file said when the plan was to be added
};

} // namespace Widgets
