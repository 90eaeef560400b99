<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>DraftOffer</name>
    <message numerus="yes">
        <source>Half-written notes wait at %n items, first at %1.</source>
        <translation>
            <numerusform>A half-written note waits at %n item, %1.</numerusform>
            <numerusform>Half-written notes wait at %n items, first at %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditWords</name>
    <message numerus="yes">
        <source>%1 of %n items</source>
        <translation>
            <numerusform>%1 of %n item</numerusform>
            <numerusform>%1 of %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>copying of a note to %n items</source>
        <translation>
            <numerusform>copying of a note to %n item</numerusform>
            <numerusform>copying of a note to %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>File</name>
    <message numerus="yes">
        <source>%n file(s) left in the folder “%1” by an import or a copy that was cut short were removed.</source>
        <translation>
            <numerusform>One file left in the folder “%1” by an import or a copy that was cut short was removed.</numerusform>
            <numerusform>%n files left in the folder “%1” by an import or a copy that was cut short were removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryNotices</name>
    <message numerus="yes">
        <source>%n font(s) replaced</source>
        <translation>
            <numerusform>%n font replaced</numerusform>
            <numerusform>%n fonts replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::BulkPage</name>
    <message numerus="yes">
        <source>%n items selected</source>
        <translation>
            <numerusform>%n item selected</numerusform>
            <numerusform>%n items selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::CancelDialog</name>
    <message numerus="yes">
        <source>Cancel the %n Items</source>
        <translation>
            <numerusform>Cancel the %n Item</numerusform>
            <numerusform>Cancel the %n Items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::FilterBar</name>
    <message numerus="yes">
        <source>%n more in %1</source>
        <translation>
            <numerusform>%n more in %1</numerusform>
            <numerusform>%n more in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::ItemForm</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::NotePlaceDialog</name>
    <message numerus="yes">
        <source>&amp;Copy to %n Items</source>
        <translation>
            <numerusform>&amp;Copy to %n Item</numerusform>
            <numerusform>&amp;Copy to %n Items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::NoteTimeline</name>
    <message numerus="yes">
        <source>Copied the note to %n items.</source>
        <translation>
            <numerusform>Copied the note to %n item.</numerusform>
            <numerusform>Copied the note to %n items.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::OutlineCommands</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n progress notes</source>
        <translation>
            <numerusform>%n progress note</numerusform>
            <numerusform>%n progress notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::SummaryDialog</name>
    <message numerus="yes">
        <source>To look at before printing: %n thing(s)</source>
        <translation>
            <numerusform>To look at before printing: %n thing</numerusform>
            <numerusform>To look at before printing: %n things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::WordingPane</name>
    <message numerus="yes">
        <source>Made from %n note(s)</source>
        <translation>
            <numerusform>Made from %n note</numerusform>
            <numerusform>Made from %n notes</numerusform>
        </translation>
    </message>
</context>
</TS>
