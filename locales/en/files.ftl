# Copies of files: what the one who brought a file hears when it cannot be kept.
file-nameless = without a name
file-refused =
    📎 The file “{ $name }” of the material “{ $title }” was not accepted: the bot does not keep it and hands it to nobody.

    { $harm ->
        [empty] The file is empty. Check it on your computer and send it again.
        [program] It is a program, or the archive has a program in it. It could harm your colleagues’ computers. Send only the materials themselves: a document, a presentation, a picture, a video.
        [macros] The file has macros, which are programs inside it. Save it without them, for instance as .docx, .xlsx, .pptx or PDF, and send it again.
        [scripted] A script is hidden in the file. Save it as a picture (PNG, JPEG) or a PDF and send it again.
        [archive] The archive is not safe: unpacked it is far too large, or it has archives inside archives, or too many files. Send the files one by one or as a usual archive.
        [broken] The file is damaged and cannot be opened. Check it on your computer and send it again.
       *[disguised] The name does not match what is inside: its ending says one kind of file, and it is another. Save the file again in the right form and send it.
    }
