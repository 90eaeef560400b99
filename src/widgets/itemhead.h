#pragma once

#include "domain/outline.h"
#include "domain/result.h"

#include <QHash>
#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace Models {
class PlanDocument;
}

namespace Widgets {

class IssuedText;
class LinkButton;
class ValueEdit;
class WordLabel;

// The head of the item page: where the node stands, its title (of an item it can be edited, on
// purpose, with the pencil), its issued text, and the item of an earlier year that it goes on with.
class ItemHead : public QWidget
{
    Q_OBJECT

public:
    ItemHead(Models::PlanDocument *document, QWidget *parent);

    void setNode(Domain::NodeId node); // zero for none
    void commit();
    void setLow(bool low); // a line of the issued text instead of three

signals:
    void failed(const Domain::Error &error);
    void nodeActivated(Domain::NodeId node);
    void originActivated(Domain::NodeId node); // of another year's plan

protected:
    void changeEvent(QEvent *event) override;

private:
    const Domain::OutlineNode *shown() const;
    void refresh();
    void showPlace();
    void showOrigin();
    void updateLook();
    void setEditing(bool editing);
    void rememberTyped();
    void store(const QString &typed);

    Models::PlanDocument *m_document;
    Domain::NodeId m_node{};
    QHBoxLayout *m_place;
    WordLabel *m_title;
    ValueEdit *m_titleEdit;
    QToolButton *m_pencil;
    IssuedText *m_text;
    LinkButton *m_origin;
    Domain::NodeId m_originNode{};
    QHash<Domain::NodeId, QString> m_unstored; // typed, refused, and not given up
    QList<Domain::NodeId> m_shownPlace;
};

} // namespace Widgets
