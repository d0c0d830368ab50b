// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/filingoffers.h"
#include "models/recordrow.h"

#include <QWidget>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace LeverArch {

class FlowLayout;
class OfferButton;

/// One fact of a paper that is being filed: what is written of it, and under that what is offered,
/// which becomes written only when a person takes it. Ctrl+Space takes the first offer, and so does
/// the right arrow in an empty line.
class FilingField : public QWidget
{
    Q_OBJECT

public:
    FilingField(const FieldDeclaration &field, QWidget *parent);

    const FieldDeclaration &field() const { return m_field; }
    QString key() const { return m_field.key(); }

    /// What the case file has; null for several papers at once. Forgets what was written and taken.
    void show(const RecordRow *row);
    virtual void setOffers(const QList<FilingOffer> &offers);
    const QList<FilingOffer> &offers() const { return m_offers; }
    /// Takes the first offer; false when there is none, or it is taken.
    bool takeFirst();
    /// Takes what is likely where nothing is written yet; whether it did.
    virtual bool takeLikely();
    bool hasLikely() const;

    virtual bool isTouched() const = 0;
    virtual bool isEmpty() const = 0;
    /// Adds what a person wrote or took here.
    virtual void contribute(FilingFacts &facts) const = 0;
    /// What is written, for the next paper; and writes it there.
    virtual QVariant state() const { return {}; }
    virtual void setState(const QVariant &) {}

    /// What a person wrote or took here and has not filed, to be written again when the paper comes
    /// back; and writes it.
    virtual QVariant draft() const { return state(); }
    virtual void setDraft(const QVariant &draft) { setState(draft); }

    /// Says under the field what is wrong; an empty sentence takes it away.
    void sayFault(const QString &sentence);

Q_SIGNALS:
    /// The person looks at this field: show where it was read; on page 0, nowhere.
    void placeWanted(const LeverArch::TextPlace &place);
    void changed();
    void entered(); ///< It has the keyboard now.

protected:
    virtual void display(const RecordRow *row) = 0;
    virtual void accept(const FilingOffer &offer) = 0;
    virtual bool mayTake() const { return isEmpty(); }
    /// The place where the person writes, and the widget that gets the keys.
    void setInput(QWidget *input, QWidget *keys);
    void addUnderInput(QWidget *widget);
    /// To be called when a person wrote something.
    void wrote();
    void take(const FilingOffer &offer);
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool takesWith(const QEvent &event) const;
    bool leavesUndo(const QEvent &event) const;
    void showOffers();
    void describe();

    const FieldDeclaration &m_field;
    QVBoxLayout *m_layout;
    QWidget *m_input = nullptr;
    QWidget *m_keys = nullptr;
    QWidget *m_offered;
    FlowLayout *m_flow;
    QLabel *m_note;
    QLabel *m_fault;
    QList<FilingOffer> m_offers;
    QList<OfferButton *> m_buttons;
    std::optional<FilingOffer> m_taken;
};

} // namespace LeverArch
