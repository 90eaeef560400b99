#pragma once

#include "domain/plan/drafts/fielddraft.h"
#include "domain/plan/outline.h"

#include <QHash>
#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace Models {
class PlanDocument;
}

namespace Widgets {

class IssuedText;
class Label;
class LinkButton;
class UnstoredFields;
class ValueEdit;

// The head of the item page: the node's sections, its title (that of an item is edited with the
// pencil button), its issued text, and a link to the item of an earlier year that it was carried
// over from.
class ItemHead : public QWidget
{
    Q_OBJECT

public:
    ItemHead(Models::PlanDocument *document, UnstoredFields *unstored, QWidget *parent);

    void setNode(Domain::NodeId node); // zero for none
    void commit();                     // stores a title that is being typed
    QWidget *editTitle();              // returns the editor; null where the title cannot be edited
    // Shows or hides the path of sections above the title.
    void setPlaceShown(bool shown);
    void setTitleLines(int lines); // at most; 0: no limit
    void setTextShown(bool shown); // shows or hides the issued text
    void setTerms(const QStringList &terms);

signals:
    void nodeActivated(Domain::NodeId node);
    void originActivated(Domain::NodeId node); // a node in another year's plan

private:
    void connectParts();
    const Domain::OutlineNode *shown() const;
    void refresh();
    void showTitle();
    void showPlace();
    void showOrigin();
    void updateWords();
    void fitText();
    void setEditing(bool editing);
    Domain::FieldDraft draft() const;
    void rememberTyped();
    void giveUp();
    void markUnstored();
    void store(const QString &typed);

    Models::PlanDocument *m_document;
    UnstoredFields *m_unstored;
    Domain::NodeId m_node{};
    QStringList m_replaced; // the titles stored when typing began
    QWidget *m_placeRow;
    QHBoxLayout *m_place;
    Label *m_title;
    Label *m_unstoredHint;
    ValueEdit *m_titleEdit;
    QToolButton *m_pencil;
    IssuedText *m_text;
    LinkButton *m_origin;
    Domain::NodeId m_originNode{};
    QStringList m_terms;
    bool m_textIsShown = true;
    QStringList m_path; // headings of the sections, as shown
};

} // namespace Widgets
