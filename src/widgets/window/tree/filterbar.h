#pragma once

#include "domain/plan/ids.h"

#include <QList>
#include <QWidget>

class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;

namespace Models {
class PlanDocument;
class PlanFilter;
} // namespace Models

namespace Widgets {

class FlowLayout;
class Label;
class LinkButton;

// The fields of the filter: words, and choices of status, owner, department and lateness.
// It says how many items match, and clears all at once.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    FilterBar(Models::PlanDocument *document, Models::PlanFilter *filter,
              QWidget *parent = nullptr);

    void focusWords();
    bool wordsHaveFocus() const;

signals:
    // The keyboard wants to go on in what was found.
    void resultWanted();
    void planWanted(Domain::PlanId plan); // where the words stand too

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QPushButton *makeChooser(const QString &name, void (FilterBar::*fill)(QMenu *));
    void arrangeField();
    void gatherChoosers();
    void fitChoosers();
    QList<QPushButton *> choosers() const;
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
    void updateChoosers();
    static QString answeringWords(const QString &department);
    static QString inShort(const QStringList &chosen);
    static QStringList namesChosen(const QSet<QString> &names, const QString &nobody);
    QStringList statusesChosen() const;
    QStringList latenessChosen() const;
    void sayGathered(const QStringList &all);

    Models::PlanDocument *m_document;
    Models::PlanFilter *m_filter;
    QLineEdit *m_words;
    Label *m_count;
    QToolButton *m_clear;
    QPushButton *m_status = nullptr;
    QPushButton *m_owner = nullptr;
    QPushButton *m_department = nullptr;
    QPushButton *m_lateness = nullptr;
    LinkButton *m_elsewhere = nullptr; // other years where the words stand
    QList<Domain::PlanId> m_elsewhereYears;
    QPushButton *m_gathered = nullptr; // all of these where there is little room
    FlowLayout *m_row = nullptr;
    QAction *m_searchSign = nullptr;
};

} // namespace Widgets
