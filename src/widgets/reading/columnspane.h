#pragma once

#include "domain/reading/tables/readcolumns.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QScrollArea;

namespace Widgets {

class Label;

// Shows the columns of a text's tables, each with its heading, its first cells and a choice of what
// it holds. Tables with the same headings are shown as one.
class ColumnsPane : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnsPane(QWidget *parent = nullptr);

    // Sets the tables; the table shown before stays if it is among them.
    void showTables(const QList<Domain::ReadColumns> &tables);

signals:
    void chosen(const QStringList &headings, const QList<Domain::Column> &columns);
    void refused(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showTable();
    void addColumn(int column);
    QComboBox *newCombo(int column);
    void choose(int column, Domain::Column what);
    void updateLook();
    void fitChoosers();
    void fitHeight();
    const Domain::ReadColumns &table() const { return m_tables[m_shown]; }

    QList<Domain::ReadColumns> m_tables;
    int m_shown = 0;
    bool m_isLow = false; // shows no cells and no hint
    Label *m_hint;
    QComboBox *m_tableCombo;
    QScrollArea *m_area;
    QWidget *m_columns = nullptr;
    QGridLayout *m_grid = nullptr;
};

// What a column holds, in the user's words.
QString columnName(Domain::Column column);

} // namespace Widgets
