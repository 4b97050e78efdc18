# Copies of files: what the one who brought a file hears when it cannot be kept, or is not copied.
file-nameless = without a name
file-refused =
    📎 The file “{ $name }” of the material “{ $title }” was not accepted: the bot does not keep it and hands it to nobody.
file-not-taken = 📎 The file “{ $name }” was not accepted.
file-harm = { $harm ->
    [empty] The file is empty. Check it on your computer and send it again.
    [program] It is a program, or the archive has a program in it. It could harm your colleagues’ computers. Send only the materials themselves: a document, a presentation, a picture, a video.
    [macros] The file has macros, which are programs inside it. Save it without them, for instance as .docx, .xlsx, .pptx or PDF, and send it again.
    [page] It is a web page, or the archive has one: it could open somebody else’s site or run a program. Save it as a PDF and send it again, or send a link.
    [scripted] A script is hidden in the picture or the data file, or a part of the picture comes from somebody else’s site. Save it as PNG, JPEG or PDF and send it again.
    [archive] The archive is not safe: unpacked it is far too large, or it has archives inside archives, or too many files. Send the files one by one or as a usual archive.
    [broken] The file is damaged and cannot be opened. Check it on your computer and send it again.
    [unchecked] The bot could not check whether the file is safe. Save it anew, best as a PDF, and send it again.
   *[disguised] The name does not match what is inside: its ending says one kind of file, and it is another. Save the file again in the right form and send it.
}
file-left =
    📎 The file “{ $name }” of the material “{ $title }” is in Telegram only: { $why ->
        [too_big] it is over 20 MB, and the bot cannot make its own copy of such files
       *[failed] the bot tried several times to make its own copy, but could not
    }. Colleagues get it as usual, and there is nothing to do. But keep it yourself, too: if it disappears from Telegram, the bot cannot bring it back. The same goes for other such files of this material.
