#pragma once

#include "domain/plan/ids.h"

#include <QList>
#include <QWidget>

class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;

namespace Models {
class OpenPlan;
class PlanFilter;
} // namespace Models

namespace Widgets {

class FlowLayout;
class Label;
class LinkButton;

// The fields of the filter: words, status, owner, department and lateness. Shows the number of
// matching items, and can clear all fields at once.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    FilterBar(const Models::OpenPlan *document, Models::PlanFilter *filter,
              QWidget *parent = nullptr);

    void focusWords();
    bool wordsHaveFocus() const;

signals:
    // The focus is to go to the first match in the tree.
    void resultWanted();
    void planWanted(Domain::PlanId plan); // a year that contains the search terms too
    void planTextsWanted();               // the plan's own texts, which contain the terms too

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *makeChooser(const QString &name, void (FilterBar::*fill)(QMenu *));
    void arrangeField();
    void gatherChoosers();
    int widthOfChoosers(qsizetype longestChoice) const;
    void fitChoosers();
    QList<QPushButton *> choosers() const { return {m_status, m_owner, m_department, m_lateness}; }
    void fillStatuses(QMenu *menu);
    void fillOwners(QMenu *menu);
    void fillDepartments(QMenu *menu);
    void fillLateness(QMenu *menu);
    struct FigureChoice;
    QList<FigureChoice> figureChoices() const;
    void updateWords();
    void updateSpaces();
    void updateCount();
    void addElsewhere();
    void updateElsewhere();
    void updatePlanTexts();
    void updateChoosers();
    static QString answeringWords(const QString &department);
    static QStringList namesChosen(const QSet<QString> &names, const QString &nobody);
    QStringList statusesChosen() const;
    QStringList latenessChosen() const;
    void sayGathered(const QStringList &all);

    // What is chosen in the menu of a button.
    struct Said
    {
        QPushButton *chooser;
        QString pattern; // "Owner: %1"
        QStringList chosen;

        QString words(qsizetype longestChoice) const;
    };

    const Models::OpenPlan *m_document;
    Models::PlanFilter *m_filter;
    QLineEdit *m_words;
    Label *m_count;
    QToolButton *m_clear;
    QPushButton *m_status = nullptr;
    QPushButton *m_owner = nullptr;
    QPushButton *m_department = nullptr;
    QPushButton *m_lateness = nullptr;
    LinkButton *m_elsewhere = nullptr; // link to other years that contain the search terms
    QList<Domain::PlanId> m_elsewhereYears;
    LinkButton *m_planTexts = nullptr; // link to the plan's own texts that contain them
    QPushButton *m_gathered = nullptr; // replaces the choosers in a narrow bar
    QList<Said> m_said;
    FlowLayout *m_row = nullptr;
    QAction *m_searchSign = nullptr;
};

} // namespace Widgets
