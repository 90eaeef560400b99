#pragma once

#include "domain/plan/plan.h"

#include <QWidget>

class QComboBox;
class QGridLayout;

namespace Models {
class PlanDocument;
}

namespace Widgets {

class Label;
class ValueEdit;

// Fields above a plan being written for its committee, year, title and date of issue. Each field
// stores itself; the title is proposed from the others until the user edits it.
class PlanDetailsBar : public QWidget
{
    Q_OBJECT

public:
    PlanDetailsBar(Models::PlanDocument *document, QWidget *parent);

    void commit();     // stores what is typed in any field
    void focusFirst(); // gives the focus to the first field, the organisation

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void fillYears();
    void refresh();
    void retranslate();
    void store(const Domain::PlanDetails &details);
    void storeDay(const QString &typed);

    Models::PlanDocument *m_document;
    QGridLayout *m_grid;
    ValueEdit *m_title;
    ValueEdit *m_organisation;
    ValueEdit *m_issuedOn;
    QComboBox *m_year;
    Label *m_titleLabel;
    Label *m_organisationLabel;
    Label *m_issuedOnLabel;
    Label *m_yearLabel;
};

} // namespace Widgets
