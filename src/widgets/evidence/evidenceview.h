#pragma once

#include "domain/plan/evidence/evidence.h"

#include <QListView>
#include <QWidget>

class QCheckBox;
class QPushButton;

namespace Models {
class EvidenceModel;
}

namespace Widgets {

class EvidenceCommands;

// Lists the evidence of one item and of its notes, with the commands on it. Files and pictures can
// be dropped, pasted and dragged out.
class EvidenceView : public QWidget
{
    Q_OBJECT

public:
    EvidenceView(Models::EvidenceModel *model, EvidenceCommands *commands, QWidget *parent);

    QWidget *list() const;
    // To be called when the model got another node, or evidence may be added or no longer be.
    void updateActions();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class List;

    void arrange();
    void fitRows();
    void makeActions();
    void retranslate();
    void showEmptyWords();
    void showMenu(const QPoint &at);
    QList<Domain::Evidence> chosen() const;

    EvidenceCommands *m_commands;
    Models::EvidenceModel *m_model;
    List *m_list;
    QWidget *m_buttonRow;
    QWidget *m_tickRow;
    QPushButton *m_add;
    QPushButton *m_paste;
    QPushButton *m_openButton;
    QPushButton *m_saveButton;
    QCheckBox *m_keepsOriginal;
    QCheckBox *m_keepsPlace;
    QAction *m_open;
    QAction *m_save;
    QAction *m_copy;
    QAction *m_rename;
    QAction *m_remove;
    QAction *m_pasteKey;
};

} // namespace Widgets
